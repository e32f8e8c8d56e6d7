/** Questions that somebody puts to the executive sponsors of a run, because they are the ones who can decide. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Escalations",
        allowedDependencies = {"audit", "message", "partner", "program", "onboarding"})
package firstdeal.escalation;
