/** Agreements and who signed them; artifacts, their versions, and who approved which. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "message", "partner", "program", "onboarding"})
package firstdeal.document;
