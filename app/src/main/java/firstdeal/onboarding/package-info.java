/**
 * One run of a program for one partner: its plan, who does what by when, which phase is open, rest and end, slip, load,
 * weekly outcomes, success metrics.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Onboardings",
        allowedDependencies = {"audit", "message", "identity", "partner", "program", "schedule"})
package firstdeal.onboarding;
