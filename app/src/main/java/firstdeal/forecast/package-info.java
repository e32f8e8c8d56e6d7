/** The weekly forecast call: what is committed, what changed since the last call, what was asked and answered. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Forecast",
        allowedDependencies = {"audit", "partner", "onboarding", "pipeline", "meeting"})
package firstdeal.forecast;
