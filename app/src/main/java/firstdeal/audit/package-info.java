/** Who changed what, when, from what to what: append-only and sealed. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package firstdeal.audit;
