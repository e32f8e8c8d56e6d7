/** The 90-day track: one picture of an onboarding, drawn as SVG by pure functions. */
@NullMarked
@ApplicationModule(
        displayName = "Track",
        allowedDependencies = {})
package firstdeal.track;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
