/** Companies to which something is sold: which of them are one, how each stands with us, and who of ours owns it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "partner", "directory"})
package firstdeal.account;
