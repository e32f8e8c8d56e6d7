/** Gates: what is known of an onboarding, whether each criterion holds, what is missing, and who decided what. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Gates",
        allowedDependencies = {
            "audit",
            "message",
            "identity",
            "partner",
            "program",
            "schedule",
            "onboarding",
            "document",
            "logbook",
            "intervention",
            "access"
        })
package firstdeal.gate;
