/**
 * Facts that people record by hand: who accepted a meeting, what was held, who was certified, how a deal stands. Each keeps its
 * place as evidence when a module of its own comes to see the same fact.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Logbook",
        allowedDependencies = {"audit", "message", "identity", "partner", "program", "schedule", "onboarding"})
package firstdeal.logbook;
