/** The demo: who is in it and where in their 90 days they stand. It is pure data; the shell plays it through the modules. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "identity",
            "partner",
            "program",
            "onboarding",
            "lifecycle",
            "document",
            "escalation",
            "account",
            "registration",
            "meeting",
            "account",
            "pipeline",
            "cosell",
            "forecast",
            "logbook",
            "intervention",
            "gate",
            "letter"
        })
package firstdeal.demo;
