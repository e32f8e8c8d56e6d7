/** Who can get into which system, and where both teams talk: the access grid and the shared channels. */
@ApplicationModule(
        displayName = "Access and channels",
        allowedDependencies = {"audit", "partner"})
@NullMarked
package firstdeal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
