package firstdeal.meeting;

import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.MeetingState.Skipped;
import firstdeal.program.MeetingTemplate;
import firstdeal.schedule.Cadence;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.Occurrence;
import firstdeal.schedule.Pause;
import firstdeal.schedule.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What another plan makes of a calendar. What is over, and what was moved or cancelled by hand, stays. A meeting whose day is
 * still a day of the plan keeps it; the others follow in their order; what is left over is cancelled, what is missing is added.
 *
 * @param changes of meetings that were there, by time
 * @param series those whose pattern changed, so that everybody is asked anew
 */
public record Replan(List<Change> changes, List<Meeting> added, List<Series> series, List<Series> addedSeries) {

    /** A meeting before and after. */
    public record Change(Meeting before, Meeting after) {

        public boolean isMove() {
            return before.isPlanned() && after.isPlanned();
        }
    }

    /** A wish for another weekday or hour of a series, by its key. @param shift days later than the program says */
    public record Wish(int shift, LocalTime time) {}

    public Replan {
        changes = changes.stream()
                .sorted(Comparator.comparing(it -> it.after().times().start()))
                .toList();
        added = List.copyOf(added);
        series = List.copyOf(series);
        addedSeries = List.copyOf(addedSeries);
    }

    public boolean isNothing() {
        return changes.isEmpty() && added.isEmpty() && series.isEmpty();
    }

    /** Only those changes of meetings that are there already. */
    public Replan only(Predicate<Change> which) {
        return new Replan(changes.stream().filter(which).toList(), List.of(), List.of(), List.of());
    }

    /** Both sides have accepted what would be cancelled: it stays. */
    public Replan keepingAccepted(RunCalendar calendar) {
        return new Replan(
                changes.stream()
                        .filter(it -> !(it.after().state() instanceof Cancelled)
                                || !calendar.isAcceptedBy(it.before(), firstdeal.shared.Side.VENDOR)
                                || !calendar.isAcceptedBy(it.before(), firstdeal.shared.Side.PARTNER))
                        .toList(),
                added,
                series,
                addedSeries);
    }

    /**
     * @param maker knows the program, the timeline, both calendars and the people
     * @param pauses days on which nothing is held: series rest, other meetings come after them
     */
    public static Replan of(
            RunCalendar current, FirstCalendar maker, List<Pause> pauses, Map<String, Wish> wishes, Instant now) {
        var replan = new Working(current, maker, pauses, wishes, now);
        maker.program().meetings().forEach(replan::plan);
        replan.dropOthers();
        replan.restExtras();
        return new Replan(replan.changes, replan.added, replan.series, replan.addedSeries);
    }

    /** One occurrence as the new plan has it. */
    private record Wanted(Occurrence occurrence, LocalDate date, MeetingState state) {}

    private static final class Working {

        private final RunCalendar current;
        private final FirstCalendar maker;
        private final List<Pause> pauses;
        private final Map<String, Wish> wishes;
        private final Instant now;
        private final List<Change> changes = new ArrayList<>();
        private final List<Meeting> added = new ArrayList<>();
        private final List<Series> series = new ArrayList<>();
        private final List<Series> addedSeries = new ArrayList<>();

        Working(RunCalendar current, FirstCalendar maker, List<Pause> pauses, Map<String, Wish> wishes, Instant now) {
            this.current = current;
            this.maker = maker;
            this.pauses = pauses;
            this.wishes = wishes;
            this.now = now;
        }

        void plan(MeetingTemplate template) {
            var whole = current.series().stream()
                    .filter(it -> it.key().equals(template.key()))
                    .findFirst();
            var wish = Optional.ofNullable(wishes.get(template.key()))
                    .or(() -> whole.map(it -> new Wish(it.shift(), it.time())));
            var existing = current.meetings().stream()
                    .filter(it -> it.key().equals(template.key()))
                    .toList();
            var wanted = wanted(template, wish.map(Wish::shift).orElse(0), existing);
            var open = new ArrayList<>(existing.stream()
                    .filter(this::isOpen)
                    .sorted(Comparator.comparing(Meeting::isDropped))
                    .toList());
            boolean another = whole.filter(
                            it -> wish.filter(w -> isOther(it, w)).isPresent())
                    .isPresent();
            whole.filter(_ -> another)
                    .ifPresent(
                            it -> series.add(it.at(wish.get().time(), wish.get().shift())));
            var rest = keepByHand(existing, wanted);
            var time = wish.map(Wish::time)
                    .or(() -> open.stream().map(it -> it.times().time()).findFirst());
            if (another) {
                inOrder(template, open, rest, time);
            } else {
                pair(template, open, rest, time);
            }
        }

        private static boolean isOther(Series series, Wish wish) {
            return series.shift() != wish.shift() || !series.time().equals(wish.time());
        }

        /** Still to come, and the plan may move it. */
        private boolean isOpen(Meeting it) {
            return it.times().end().isAfter(now)
                    && !it.moved()
                    && switch (it.state()) {
                        case MeetingState.Planned _, Skipped _ -> true;
                        case MeetingState.Held _ -> false;
                        case Cancelled(var cause, var _) -> cause != Cause.PERSON && cause != Cause.NEEDLESS;
                    };
        }

        private List<Wanted> wanted(MeetingTemplate template, int shift, List<Meeting> existing) {
            var timeline = new Timeline(
                    maker.timeline().day0().plusDays(shift), maker.timeline().zone());
            var settled = existing.stream()
                    .filter(it -> it.minutes().isPresent() || it.isNeedless())
                    .map(Meeting::base)
                    .collect(Collectors.toSet());
            boolean isDone = !FirstCalendar.isSeries(template) && !settled.isEmpty();
            return new Cadence(maker.program(), timeline, maker.calendars())
                    .of(template).stream()
                            .map(it -> wanted(template, it))
                            .filter(it -> !it.date().isBefore(maker.today()) && !isDone && !settled.contains(it.date()))
                            .collect(Collectors.toCollection(ArrayList::new));
        }

        private Wanted wanted(MeetingTemplate template, Occurrence it) {
            var pause = pause(it.date());
            if (it.isSkipped()) {
                return new Wanted(
                        it,
                        it.date(),
                        new Skipped(it.skippedFor().map(DayOff::name).orElse("")));
            }
            if (pause.isEmpty()) {
                return new Wanted(it, it.date(), MeetingState.PLANNED);
            }
            if (FirstCalendar.isSeries(template)) {
                return new Wanted(it, it.date(), new Cancelled(Cause.PAUSE, ""));
            }
            var calendar = template.internal()
                    ? maker.calendars().vendor()
                    : maker.calendars().both();
            return new Wanted(
                    it, calendar.onOrAfter(it.date().plusDays(pause.get().days())), MeetingState.PLANNED);
        }

        /** A meeting with a time of its own stands for the day of the plan that is nearest to where it was. */
        private List<Wanted> keepByHand(List<Meeting> existing, List<Wanted> wanted) {
            var rest = new ArrayList<>(wanted);
            existing.stream()
                    .filter(it -> it.times().end().isAfter(now) && isByHand(it))
                    .forEach(it -> rest.stream()
                            .min(Comparator.comparingLong(w ->
                                    Math.abs(w.date().toEpochDay() - it.base().toEpochDay())))
                            .ifPresent(rest::remove));
            return rest;
        }

        private static boolean isByHand(Meeting it) {
            return it.moved() && it.isPlanned()
                    || it.state() instanceof Cancelled(var cause, var _) && cause == Cause.PERSON;
        }

        private void pair(MeetingTemplate template, List<Meeting> open, List<Wanted> wanted, Optional<LocalTime> time) {
            var rest = new ArrayList<>(wanted);
            for (var it : List.copyOf(open)) {
                rest.stream().filter(w -> w.date().equals(it.day())).findFirst().ifPresent(w -> {
                    become(it, w, time);
                    rest.remove(w);
                    open.remove(it);
                });
            }
            inOrder(template, open, rest, time);
        }

        private void inOrder(
                MeetingTemplate template, List<Meeting> open, List<Wanted> rest, Optional<LocalTime> time) {
            int both = Math.min(open.size(), rest.size());
            for (int i = 0; i < both; i++) {
                become(open.get(i), rest.get(i), time);
            }
            open.subList(both, open.size()).forEach(this::drop);
            add(template, rest.subList(both, rest.size()), time);
        }

        private void become(Meeting it, Wanted wanted, Optional<LocalTime> time) {
            var when = LocalDateTime.of(wanted.date(), time.orElse(it.times().time()));
            var times = new Times(when, maker.timeline().zone(), it.times().minutes());
            boolean moves = !times.equals(it.times());
            if (moves || !it.state().equals(wanted.state())) {
                changes.add(new Change(it, it.replanned(wanted.occurrence(), times, wanted.state(), moves)));
            }
        }

        private void drop(Meeting it) {
            if (!(it.state() instanceof Cancelled)) {
                changes.add(new Change(it, it.with(new Cancelled(Cause.PLAN, ""))));
            }
        }

        private void add(MeetingTemplate template, List<Wanted> wanted, Optional<LocalTime> time) {
            if (wanted.isEmpty()) {
                return;
            }
            var at = time.orElseGet(() -> LocalTime.of(10, 0));
            var whole = current.series().stream()
                    .filter(it -> it.key().equals(template.key()))
                    .findFirst()
                    .or(() ->
                            FirstCalendar.isSeries(template) ? Optional.of(newSeries(template, at)) : Optional.empty());
            wanted.forEach(it -> added.add(maker.meeting(template, it.occurrence(), whole, at)
                    .placed(new Times(it.date().atTime(at), maker.timeline().zone(), template.minutes()), it.state())));
        }

        private Series newSeries(MeetingTemplate template, LocalTime at) {
            var made = maker.series(template, at);
            addedSeries.add(made);
            return made;
        }

        /** What the program no longer knows. */
        void dropOthers() {
            current.meetings().stream()
                    .filter(it -> !it.extra() && isOpen(it))
                    .filter(it -> maker.program().meetings().stream()
                            .noneMatch(t -> t.key().equals(it.key())))
                    .forEach(this::drop);
        }

        /** What people arranged outside the program keeps its time; it is called off while the run rests, and comes back. */
        void restExtras() {
            current.meetings().stream()
                    .filter(it -> it.extra() && it.times().end().isAfter(now))
                    .forEach(it -> {
                        boolean rests = pause(it.day()).isPresent();
                        if (rests && it.isPlanned()) {
                            changes.add(new Change(it, it.with(new Cancelled(Cause.PAUSE, ""))));
                        } else if (!rests
                                && it.state() instanceof Cancelled(var cause, var _)
                                && cause == Cause.PAUSE) {
                            changes.add(new Change(it, it.with(MeetingState.PLANNED)));
                        }
                    });
        }

        private Optional<Pause> pause(LocalDate day) {
            return pauses.stream()
                    .filter(it -> day.isAfter(it.from()) && day.isBefore(it.resume()))
                    .findFirst();
        }
    }
}
