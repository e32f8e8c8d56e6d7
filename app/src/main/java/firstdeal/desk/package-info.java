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
            "document",
            "logbook",
            "access",
            "intervention",
            "gate",
            "track"
        })
package firstdeal.desk;
