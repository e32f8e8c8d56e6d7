/** What a run has reached, each once: kept with its day, told to others, and reversed when what reached it is taken back. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Milestones",
        allowedDependencies = {"partner", "onboarding", "evaluation"})
package firstdeal.milestone;
