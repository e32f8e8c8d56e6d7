/**
 * A partner's claim on an account and an offering: submitted, checked for conflicts, answered in the promised time, protected for a
 * while, and turned into an opportunity.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Deal registration",
        allowedDependencies = {
            "audit",
            "message",
            "identity",
            "partner",
            "directory",
            "program",
            "schedule",
            "onboarding",
            "account",
            "pipeline"
        })
package firstdeal.registration;
