package firstdeal.logbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be recorded; the word stands in JSON, forms and the table. */
public enum EntryKind {
    SERIES_ANSWERED(Entry.SeriesAnswered.class),
    MEETING_HELD(Entry.MeetingHeld.class),
    MEETING_CONTESTED(Entry.MeetingContested.class),
    MEETING_SCHEDULED(Entry.MeetingScheduled.class),
    SESSION_DELIVERED(Entry.SessionDelivered.class),
    CERTIFIED(Entry.Certified.class),
    REGISTRATION_ANSWERED(Entry.RegistrationAnswered.class),
    ACCOUNT_LIST(Entry.AccountList.class),
    OVERLAP_SHARED(Entry.OverlapShared.class),
    JOINT_MOTION(Entry.JointMotion.class),
    OPPORTUNITY(Entry.OpportunityStands.class),
    PLAYBOOK_REVIEWED(Entry.PlaybookReviewed.class),
    BUYER_STEPS(Entry.BuyerSteps.class),
    RECORD_COMPLETED(Entry.RecordCompleted.class),
    MESSAGE_SENT(Entry.MessageSent.class),
    SURVEY_ANSWERED(Entry.SurveyAnswered.class);

    private final Class<? extends Entry> type;

    EntryKind(Class<? extends Entry> type) {
        this.type = type;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Class<? extends Entry> type() {
        return type;
    }

    public static Optional<EntryKind> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }

    public static EntryKind of(Entry entry) {
        return Arrays.stream(values())
                .filter(it -> it.type == entry.getClass())
                .findFirst()
                .orElseThrow();
    }
}
