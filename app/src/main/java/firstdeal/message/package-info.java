/** The outbox: what is to be said to an address is kept with the act that caused it, and sent by a job. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit"})
package firstdeal.message;
