/** What is to come of a run: its weekly joint outcomes, and the measures of success that both sides agreed on. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Outcomes",
        allowedDependencies = {"audit", "partner", "program", "schedule", "onboarding"})
package firstdeal.outcome;
