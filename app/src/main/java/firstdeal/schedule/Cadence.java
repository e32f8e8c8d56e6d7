package firstdeal.schedule;

import firstdeal.program.Gate;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * On which days the meetings of a program lie. Each lies on a day on which both sides work (an internal one: on which we
 * work); else it moves back to the last such day, never out of its phase or onto the occurrence before it, and when there
 * is none, forward. An occurrence of a series in a closure of either side is skipped.
 *
 * @param program the tailored program
 */
public record Cadence(Program program, Timeline timeline, SideCalendars calendars) {

    /** Every occurrence of every meeting, by date. */
    public List<Occurrence> occurrences() {
        return program.meetings().stream()
                .flatMap(meeting -> of(meeting).stream())
                .sorted(Comparator.comparing(Occurrence::date))
                .toList();
    }

    /** The occurrences of one meeting, in order. */
    public List<Occurrence> of(MeetingTemplate meeting) {
        return switch (meeting.when()) {
            case When.OnDay(int day) -> List.of(single(meeting, 1, day));
            case When.Every every -> series(meeting, every);
            case When.BeforeGates before -> beforeGates(meeting, before);
        };
    }

    /** The date of a gate's meeting, from the day after which an undecided gate is overdue. */
    public LocalDate gateDate(Gate gate) {
        return onBusinessDay(gate.day(), calendars.both());
    }

    private Occurrence single(MeetingTemplate meeting, int number, int day) {
        return planned(meeting, number, timeline.date(day), onBusinessDay(day, calendar(meeting)));
    }

    private List<Occurrence> series(MeetingTemplate meeting, When.Every every) {
        var calendar = calendar(meeting);
        var series = new ArrayList<Occurrence>();
        int step = 7 * every.weeks();
        var earliest = timeline.date(every.days().from());
        for (int day = every.days().from(); day <= every.days().to(); day += step) {
            var nominal = timeline.date(day);
            var off = restsFor(calendar, nominal, step);
            if (off.isPresent()) {
                series.add(new Occurrence(meeting.key(), series.size() + 1, nominal, nominal, off));
            } else {
                var date = DueDates.within(earliest, nominal, calendar);
                series.add(planned(meeting, series.size() + 1, nominal, date));
                earliest = date.plusDays(1);
            }
        }
        return series;
    }

    /** The closure in which a day of a series lies, or the days off that leave no day up to the next one. */
    private static Optional<DayOff> restsFor(BusinessCalendar calendar, LocalDate nominal, int step) {
        var closed = calendar.dayOff(nominal).filter(DayOff::isClosure);
        if (closed.isPresent() || calendar.onOrAfter(nominal).isBefore(nominal.plusDays(step))) {
            return closed;
        }
        return nominal.datesUntil(nominal.plusDays(step))
                .flatMap(day -> calendar.dayOff(day).stream())
                .findFirst();
    }

    private List<Occurrence> beforeGates(MeetingTemplate meeting, When.BeforeGates before) {
        var calendar = calendar(meeting);
        var occurrences = new ArrayList<Occurrence>();
        for (var key : before.gates()) {
            program.gate(key).ifPresent(gate -> {
                var date = calendar.plus(gateDate(gate), -before.businessDays());
                occurrences.add(planned(meeting, occurrences.size() + 1, date, date));
            });
        }
        return occurrences;
    }

    private LocalDate onBusinessDay(int day, BusinessCalendar calendar) {
        return DueDates.within(timeline.date(firstDayOfPhase(day)), timeline.date(day), calendar);
    }

    /** Where the phase of a day begins; behind the last phase, the day after it. */
    private int firstDayOfPhase(int day) {
        return program.phases().stream()
                .filter(phase -> phase.days().contains(day))
                .map(phase -> phase.days().from())
                .findFirst()
                .orElseGet(() -> program.phases().stream()
                        .map(Phase::days)
                        .filter(days -> days.to() < day)
                        .map(days -> days.to() + 1)
                        .reduce(0, Math::max));
    }

    private BusinessCalendar calendar(MeetingTemplate meeting) {
        return meeting.internal() ? calendars.vendor() : calendars.both();
    }

    private static Occurrence planned(MeetingTemplate meeting, int number, LocalDate nominal, LocalDate date) {
        return new Occurrence(meeting.key(), number, nominal, date, Optional.empty());
    }
}
