/** Who changed what and when, with what was there before and after; never altered afterwards, and sealed in a chain. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package firstdeal.audit;
