/** The messages of a program: prepared on their day, filled with what is known, sent by a person or by themselves. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "access",
            "message",
            "partner",
            "program",
            "schedule",
            "onboarding",
            "evaluation",
            "meeting",
            "cosell",
            "logbook",
            "escalation",
            "gate"
        })
package firstdeal.letter;
