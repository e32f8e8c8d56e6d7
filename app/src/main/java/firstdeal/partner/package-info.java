/** Companies, their people, and who is what to a partnership: legal profile, roles, sponsors, people who leave, merges. */
@ApplicationModule(
        displayName = "Partners",
        allowedDependencies = {"audit", "message", "identity"})
@NullMarked
package firstdeal.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
