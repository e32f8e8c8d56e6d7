/** Deals that both companies work: who owns them on either side, where they stand, and what becomes of them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Pipeline",
        allowedDependencies = {
            "audit",
            "identity",
            "partner",
            "program",
            "schedule",
            "onboarding",
            "document",
            "account",
            "directory",
            "meeting"
        })
package firstdeal.pipeline;
