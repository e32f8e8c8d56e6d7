/**
 * Plumbing without business. Here stand clock, ids, secrets and settings, which need nothing; the packages within need these
 * and each other, downwards only. Open for the other modules: what they may not see is package-private.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package firstdeal.platform;

import org.springframework.modulith.ApplicationModule;
