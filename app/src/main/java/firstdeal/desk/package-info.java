/** What people open in the morning: the portfolio, today, and the overview of one onboarding. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "message",
            "identity",
            "partner",
            "program",
            "schedule",
            "onboarding",
            "lifecycle",
            "outcome",
            "document",
            "meeting",
            "account",
            "pipeline",
            "registration",
            "cosell",
            "logbook",
            "access",
            "intervention",
            "evaluation",
            "milestone",
            "gate",
            "track"
        })
package firstdeal.desk;
