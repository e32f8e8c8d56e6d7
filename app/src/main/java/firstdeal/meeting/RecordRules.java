package firstdeal.meeting;

import firstdeal.meeting.MeetingState.Held;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What may be taken down of a meeting, and until when it may be contested. */
public final class RecordRules {

    /** Business days of the other side from the day on which it was taken down. */
    public static final int CONTEST_BUSINESS_DAYS = 5;

    /** Business days after a check-in within which a sponsor may still answer by link. */
    public static final int ANSWER_BUSINESS_DAYS = 3;

    /** A meeting may be held so many days before the day for which it was planned. */
    private static final int EARLY_DAYS = 14;

    private RecordRules() {}

    /** @param known whose presence can be taken down: the people of both companies */
    public static void require(
            Meeting meeting, Recording.Draft draft, Set<firstdeal.shared.ContactId> known, LocalDate today) {
        if (!(meeting.isPlanned() || meeting.state() instanceof Held)) {
            throw new Refused(Text.of("meeting.wrong.not-planned"));
        }
        var wrong = new LinkedHashMap<String, Text>();
        if (draft.on().isAfter(today)) {
            wrong.put("on", Text.of("meeting.wrong.ahead"));
        } else if (draft.on().isBefore(meeting.day().minusDays(EARLY_DAYS))) {
            wrong.put("on", Text.of("meeting.wrong.long-before", "planned", meeting.day()));
        }
        if (draft.present().isEmpty()) {
            wrong.put("present", Text.of("meeting.wrong.nobody"));
        } else if (!known.containsAll(draft.present())) {
            wrong.put("present", Text.of("meeting.wrong.stranger"));
        }
        for (var action : draft.actions()) {
            if (action.due().filter(it -> it.isBefore(draft.on())).isPresent()) {
                wrong.put("actions", Text.of("meeting.wrong.action-due", "title", action.title()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused(wrong.values().iterator().next(), wrong);
        }
    }

    public static LocalDate contestUntil(LocalDate recordedOn, BusinessCalendar calendar) {
        return calendar.plus(recordedOn, CONTEST_BUSINESS_DAYS);
    }

    public static void requireContestable(
            Meeting meeting, Side side, String reason, LocalDate recordedOn, LocalDate today, BusinessCalendar days) {
        var minutes = meeting.minutes().orElseThrow(() -> new Refused(Text.of("meeting.wrong.not-held")));
        if (minutes.contest().isPresent()) {
            throw new Refused(Text.of("meeting.wrong.contested"));
        }
        if (side == Side.JOINT) {
            throw new Refused(Text.of("meeting.wrong.contest-side"));
        }
        if (reason.isBlank()) {
            var text = Text.of("meeting.wrong.needs-reason");
            throw new Refused(text, Map.of("reason", text));
        }
        var until = contestUntil(recordedOn, days);
        if (today.isAfter(until)) {
            throw new Refused(Text.of("meeting.wrong.contest-late", "until", until));
        }
    }
}
