/** Gates: where each stands, what it waits for, and who decided what on which evidence. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Gates",
        allowedDependencies = {
            "audit",
            "message",
            "identity",
            "partner",
            "program",
            "evaluation",
            "schedule",
            "onboarding",
            "lifecycle",
            "outcome",
            "document",
            "meeting",
            "invite",
            "account",
            "pipeline",
            "registration",
            "cosell",
            "logbook",
            "intervention",
            "access",
            "track"
        })
package firstdeal.gate;
