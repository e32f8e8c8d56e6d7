/** Who signs in: our people and their roles, sessions, links, API keys; and what this house is called. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "message"})
package firstdeal.identity;
