/** One mail in the morning: what waits for a person today. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "message",
            "identity",
            "partner",
            "schedule",
            "onboarding",
            "meeting",
            "evaluation",
            "gate",
            "desk"
        })
package firstdeal.digest;
