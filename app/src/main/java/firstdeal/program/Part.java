package firstdeal.program;

/** An element of a program that has a stable key, so that a variant can change it and two versions can be compared. */
public sealed interface Part
        permits Workstream,
                Phase,
                TaskTemplate,
                MeetingTemplate,
                WeeklyOutcome,
                Content.Artifact,
                Content.Certification,
                Content.Message,
                Content.Survey {

    String key();

    Section section();

    /** The list of a program in which a part stands. */
    enum Section {
        WORKSTREAMS("workstreams"),
        PHASES("phases"),
        TASKS("tasks"),
        MEETINGS("meetings"),
        WEEKLY_OUTCOMES("weekly-outcomes"),
        ARTIFACTS("artifacts"),
        CERTIFICATIONS("certifications"),
        MESSAGES("messages"),
        SURVEYS("surveys");

        private final String key;

        Section(String key) {
            this.key = key;
        }

        /** The key of the list in the program file. */
        public String key() {
            return key;
        }
    }
}
