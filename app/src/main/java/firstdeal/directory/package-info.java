/** What partners show to the world, and how lists of partners and people come in: listing, logo, public feed, CSV import. */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"audit", "partner"})
@NullMarked
package firstdeal.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
