package firstdeal.invite;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Series;
import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in one person's calendar as one thing: a single meeting, or a series whose days follow a rhythm, with the days
 * that fall out and those that lie elsewhere.
 *
 * @param place where, or empty
 * @param sequence of the meeting or series
 * @param first when it first is, on the wall clock
 * @param weeks between two days of the rhythm; 0 for a single meeting
 * @param slots how many days the rhythm has, those that fall out among them
 * @param out the times of the rhythm at which this person is not expected
 * @param days the meetings themselves, in the order of the rhythm
 */
public record Appointment(
        Target target,
        ContactId contact,
        String title,
        String kind,
        String place,
        ZoneId zone,
        int minutes,
        int sequence,
        LocalDateTime first,
        int weeks,
        int slots,
        List<LocalDateTime> out,
        List<Day> days) {

    /**
     * One meeting of it.
     *
     * @param slot the time of the rhythm by which calendars name it
     * @param at when it is
     */
    public record Day(MeetingId meeting, int sequence, LocalDateTime slot, LocalDateTime at, int minutes) {

        /** Elsewhere than the rhythm has it. */
        boolean isMoved(int usual) {
            return !slot.equals(at) || minutes != usual;
        }
    }

    /** Everything of a run to which this person is to be called. */
    public static List<Appointment> of(RunCalendar calendar, ContactId contact) {
        var found = new ArrayList<Appointment>();
        var inRhythm = new ArrayList<MeetingId>();
        for (var series : calendar.series()) {
            if (series.weeks() > 0) {
                of(series, calendar.of(series.id()), contact).ifPresent(it -> {
                    found.add(it);
                    it.days().forEach(day -> inRhythm.add(day.meeting()));
                });
            }
        }
        calendar.meetings().stream()
                .filter(it -> isExpected(it, contact) && !inRhythm.contains(it.id()))
                .map(it -> single(it, contact))
                .forEach(found::add);
        return found;
    }

    private static boolean isExpected(Meeting meeting, ContactId contact) {
        return (meeting.isPlanned() || meeting.minutes().isPresent())
                && meeting.invitee(contact).isPresent();
    }

    private static Appointment single(Meeting meeting, ContactId contact) {
        var at = meeting.times().local();
        return new Appointment(
                Target.of(meeting.id()),
                contact,
                meeting.title(),
                meeting.kind(),
                meeting.place(),
                meeting.times().zone(),
                meeting.times().minutes(),
                meeting.sequence(),
                at,
                0,
                1,
                List.of(),
                List.of(new Day(
                        meeting.id(),
                        meeting.sequence(),
                        at,
                        at,
                        meeting.times().minutes())));
    }

    /** Empty when this person is expected on none of its days. What does not lie in the rhythm stands for itself. */
    private static Optional<Appointment> of(Series series, List<Meeting> all, ContactId contact) {
        var meetings = all.stream()
                .filter(it -> it.times().zone().equals(series.zone()))
                .sorted(Comparator.comparing(Meeting::nominal))
                .toList();
        var start = meetings.stream()
                .filter(it -> isExpected(it, contact))
                .findFirst()
                .map(it -> slot(series, it));
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var days = meetings.stream()
                .filter(it -> isExpected(it, contact) && isInRhythm(series, start.get(), it))
                .map(it -> new Day(
                        it.id(),
                        it.sequence(),
                        slot(series, it),
                        it.times().local(),
                        it.times().minutes()))
                .toList();
        var slots = slots(start.get(), days.getLast().slot(), series.weeks());
        return Optional.of(new Appointment(
                Target.of(series.id()),
                contact,
                series.title(),
                series.kind(),
                "",
                series.zone(),
                series.minutes(),
                series.sequence(),
                start.get(),
                series.weeks(),
                slots.size(),
                slots.stream()
                        .filter(slot -> days.stream().noneMatch(it -> it.slot().equals(slot)))
                        .toList(),
                days));
    }

    private static LocalDateTime slot(Series series, Meeting meeting) {
        return meeting.nominal().plusDays(series.shift()).atTime(series.time());
    }

    private static boolean isInRhythm(Series series, LocalDateTime start, Meeting meeting) {
        return ChronoUnit.DAYS.between(start, slot(series, meeting)) % (7L * series.weeks()) == 0;
    }

    private static List<LocalDateTime> slots(LocalDateTime first, LocalDateTime last, int weeks) {
        return Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusWeeks(weeks))
                .toList();
    }

    public boolean isSeries() {
        return weeks > 0;
    }

    /** Days that lie elsewhere than the rhythm has them. */
    public List<Day> moved() {
        return days.stream().filter(it -> it.isMoved(minutes)).toList();
    }

    /** The meeting that calendars name by this time of the rhythm. */
    public Optional<Day> at(LocalDateTime slot) {
        return days.stream().filter(it -> it.slot().equals(slot)).findFirst();
    }

    public LocalDateTime last() {
        return days.stream().map(Day::at).max(Comparator.naturalOrder()).orElse(first);
    }
}
