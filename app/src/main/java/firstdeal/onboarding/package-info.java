/**
 * One run of a program for one partner: its plan, who does what by when and with which evidence, which phase is open, slip.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Onboardings",
        allowedDependencies = {"audit", "message", "identity", "partner", "program", "schedule", "evaluation"})
package firstdeal.onboarding;
