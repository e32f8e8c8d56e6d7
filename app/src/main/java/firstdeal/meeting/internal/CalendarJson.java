package firstdeal.meeting.internal;

import firstdeal.meeting.Extra;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Replan;
import firstdeal.meeting.Replan.Change;
import firstdeal.meeting.Replan.Wish;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Series;
import firstdeal.platform.form.Fields;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calendars as the API says them, and what a program sends to change one. */
final class CalendarJson {

    private CalendarJson() {}

    /** Another weekday or hour for a series; what is not said stays. */
    record WishBody(
            @Nullable String series,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime time) {}

    /**
     * @param wishes none: what the plan of today would make of the calendar
     * @param preview nothing is saved: the answer shows what would be
     */
    record ReplanBody(
            @Nullable List<WishBody> wishes, @Nullable Boolean preview) {

        Map<String, Wish> of(RunCalendar calendar) {
            var wanted = new LinkedHashMap<String, Wish>();
            for (var it : wishes == null ? List.<WishBody>of() : wishes) {
                var key = RecordBodies.required("wishes", it.series());
                wanted.put(
                        key,
                        ReplanForm.wish(
                                calendar, key, Optional.ofNullable(it.weekday()), Optional.ofNullable(it.time())));
            }
            return wanted;
        }
    }

    /** @param from empty for one that is new; @param to empty for one that is called off */
    record ChangeItem(
            @Nullable UUID meeting,
            String key,
            String title,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,

            @Schema(allowableValues = {"planned", "skipped", "cancelled"})
            String state) {

        static ChangeItem of(Change it) {
            var after = it.after();
            return new ChangeItem(
                    after.id().value(),
                    after.key(),
                    after.title(),
                    it.before().times().local(),
                    after.isPlanned() ? after.times().local() : null,
                    after.state().key());
        }

        static ChangeItem of(Meeting added) {
            return new ChangeItem(
                    null,
                    added.key(),
                    added.title(),
                    null,
                    added.times().local(),
                    added.state().key());
        }
    }

    /**
     * @param asked the keys of the series whose people are asked anew
     * @param saved whether it was done
     */
    record ReplanItem(List<ChangeItem> changes, List<ChangeItem> added, List<String> asked, boolean saved) {

        static ReplanItem of(Replan it, boolean saved) {
            return new ReplanItem(
                    it.changes().stream().map(ChangeItem::of).toList(),
                    it.added().stream().map(ChangeItem::of).toList(),
                    it.series().stream().map(Series::key).toList(),
                    saved);
        }
    }

    record TimeItem(LocalDateTime start) {}

    /** @param start on the wall clock of the meeting's zone */
    record ProposalBody(
            @Nullable UUID contact,
            @Nullable LocalDateTime start,
            @Nullable String note) {}

    /** @param accept it moves the meeting to the proposed time; otherwise it stays where it is */
    record DecisionBody(@Nullable Boolean accept) {}

    /**
     * A meeting outside the program.
     *
     * @param kind {@code other}, or one of the program
     * @param start on the wall clock of the run's zone
     * @param people of both sides; all are needed
     */
    record ExtraBody(
            @Nullable String kind,
            @Nullable String title,
            @Nullable LocalDateTime start,
            @Nullable Integer minutes,
            @Nullable String place,
            @Nullable List<UUID> people) {}

    /** What a PATCH leaves out stays. */
    static Map<String, String> typed(Meeting it) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("kind", it.kind());
        typed.put("title", it.title());
        typed.put("start", it.times().local().toString());
        typed.put("minutes", Integer.toString(it.times().minutes()));
        typed.put("place", it.place());
        for (int i = 0; i < it.invitees().size(); i++) {
            typed.put("people." + i, it.invitees().get(i).contact().toString());
        }
        return typed;
    }

    static Extra extra(Fields fields) {
        var start = fields.value("start", CalendarJson::time);
        if (start.isEmpty()) {
            fields.wrong("start", Text.of("platform.field.needed"));
        }
        var people = fields.under("people").values().stream()
                .flatMap(it -> MeetingForm.contact(fields, "people", it).stream())
                .toList();
        return extra(fields, start.orElse(LocalDateTime.MIN), people);
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a form and a program say alike. */
    static Extra extra(Fields fields, LocalDateTime start, List<ContactId> people) {
        var kind = fields.text("kind", 100);
        var extra = new Extra(
                kind.isEmpty() ? Extra.OTHER : kind,
                fields.need("title", 200),
                start,
                fields.value("minutes", Integer::valueOf).orElse(USUAL_MINUTES),
                fields.text("place", 500),
                people);
        fields.requireRight();
        return extra;
    }

    private static final int USUAL_MINUTES = 30;
}
