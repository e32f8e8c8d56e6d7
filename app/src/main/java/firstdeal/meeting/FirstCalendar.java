package firstdeal.meeting;

import firstdeal.partner.PartnerFact;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.program.Program;
import firstdeal.schedule.Cadence;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.Occurrence;
import firstdeal.schedule.SideCalendars;
import firstdeal.schedule.Timeline;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes the calendar of a run from the rules of its program: every meeting from today on, dated and with its people. */
public record FirstCalendar(
        OnboardingId onboarding,
        PartnerId partner,
        Program program,
        Timeline timeline,
        SideCalendars calendars,
        PartnerFact people,
        LocalDate today,
        Supplier<UUID> ids) {

    /** @param busy what stands in the calendar of our manager already */
    public RunCalendar calendar(Collection<Times> busy) {
        var hours = new Hours(timeline.zone(), busy);
        var series = new ArrayList<Series>();
        var meetings = new ArrayList<Meeting>();
        var cadence = new Cadence(program, timeline, calendars);
        program.meetings().stream()
                .sorted(Comparator.comparing((MeetingTemplate it) -> !isSeries(it)))
                .forEach(template -> {
                    var occurrences = cadence.of(template).stream()
                            .filter(it -> !it.date().isBefore(today))
                            .toList();
                    var time = hours.take(days(occurrences), template.minutes());
                    var whole = isSeries(template) && !occurrences.isEmpty()
                            ? Optional.of(series(template, time))
                            : Optional.<Series>empty();
                    whole.ifPresent(series::add);
                    occurrences.forEach(it -> meetings.add(meeting(template, it, whole, time)));
                });
        return new RunCalendar(onboarding, series, meetings, List.of(), List.of(), List.of());
    }

    /** A meeting that comes several times. */
    public static boolean isSeries(MeetingTemplate template) {
        return !(template.when() instanceof When.OnDay);
    }

    private static List<LocalDate> days(List<Occurrence> occurrences) {
        return occurrences.stream()
                .filter(it -> !it.isSkipped())
                .map(Occurrence::date)
                .toList();
    }

    Series series(MeetingTemplate template, LocalTime time) {
        return new Series(
                new SeriesId(ids.get()),
                onboarding,
                partner,
                template.key(),
                template.kind(),
                template.title(),
                template.internal(),
                template.when() instanceof When.Every(int weeks, var _) ? weeks : 0,
                0,
                time,
                timeline.zone(),
                template.minutes(),
                0,
                0,
                0);
    }

    Meeting meeting(MeetingTemplate template, Occurrence it, Optional<Series> series, LocalTime time) {
        return new Meeting(
                new MeetingId(ids.get()),
                onboarding,
                partner,
                series.map(Series::id),
                template.key(),
                it.number(),
                template.kind(),
                template.title(),
                "",
                template.internal(),
                template.gate(),
                it.nominal(),
                it.date(),
                new Times(it.date().atTime(time), timeline.zone(), template.minutes()),
                new Invitations(template, people).on(it.date()),
                it.skippedFor()
                        .map(DayOff::name)
                        .<MeetingState>map(MeetingState.Skipped::new)
                        .orElse(MeetingState.PLANNED),
                false,
                false,
                0,
                0,
                0);
    }
}
