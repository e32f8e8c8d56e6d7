/**
 * The cadence of a run: its dated meetings, who is invited and who has committed, which were held and what came of them. The
 * rules on which days meetings lie stand in {@code schedule}; here each becomes an appointment.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {
            "audit",
            "message",
            "identity",
            "partner",
            "program",
            "schedule",
            "onboarding",
            "lifecycle",
            "outcome"
        })
package firstdeal.meeting;
