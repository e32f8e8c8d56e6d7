/** What happens when it does not go by itself: interventions with a cause, owners and a review date, and the retrospective. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "message", "partner", "program", "onboarding", "proposal"})
package firstdeal.intervention;
