package firstdeal.letter;

import firstdeal.evaluation.Milestone;
import firstdeal.gate.OnboardingGates;
import firstdeal.meeting.Meeting;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingState;
import firstdeal.program.Content.Message;
import firstdeal.program.Content.Survey;
import firstdeal.program.Criterion;
import firstdeal.program.Program;
import firstdeal.program.Trigger;
import firstdeal.schedule.BusinessCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One time at which a message is due.
 *
 * @param message its key in the program
 * @param of what it is about: a gate, a meeting, a week; empty for a message that comes once
 */
public record Occasion(String message, String of, LocalDate due) {

    /** What was due longer ago than this is not caught up with: it would be about yesterday's world. */
    private static final int STALE_DAYS = 10;

    /** How the occasion of a reminder begins. */
    private static final String REMINDER = "reminder ";

    private static final String BRIEFED = "sponsor-check-in";

    /** @return those of a run that are due today, whether or not they were prepared before */
    public static List<Occasion> due(
            Onboarding run,
            Program program,
            OnboardingGates gates,
            Collection<Meeting> meetings,
            BusinessCalendar calendar,
            LocalDate today) {
        if (!(run.state(today) instanceof OnboardingState.Active)
                && !(run.state(today) instanceof OnboardingState.Concluding)) {
            return List.of();
        }
        return program.library().messages().stream()
                .flatMap(it -> of(it, run, program, gates, meetings, calendar, today))
                .filter(it -> !it.due().isAfter(today) && !it.due().isBefore(today.minusDays(STALE_DAYS)))
                .toList();
    }

    /** What is sent on a day unless something holds is not sent when it does. */
    public static boolean isNeeded(Message message, Predicate<Criterion> holds) {
        return !(message.when() instanceof Trigger.OnDay(var _, var unless))
                || unless.filter(holds).isEmpty();
    }

    /**
     * Messages that ask for something and are sent once more, so many business days later, to people who did not answer.
     *
     * @param letters of the run, those that were sent and those that were not
     * @param silent whether anybody to whom a message went has not answered
     */
    public static List<Occasion> reminders(
            Program program,
            Collection<Letter> letters,
            Onboarding run,
            BusinessCalendar calendar,
            LocalDate today,
            Predicate<Message> silent) {
        return program.library().messages().stream()
                .filter(it -> it.remindAfterBusinessDays().isPresent())
                .flatMap(message -> letters.stream()
                        .filter(it ->
                                it.message().equals(message.key()) && !it.of().startsWith(REMINDER))
                        .flatMap(it -> it.done().filter(Letter.Done::sent).stream()
                                .map(done -> calendar.plus(
                                        LocalDate.ofInstant(done.at(), run.zone()),
                                        message.remindAfterBusinessDays().getAsInt()))
                                .filter(due -> !due.isAfter(today) && !due.isBefore(today.minusDays(STALE_DAYS)))
                                .filter(_ -> silent.test(message))
                                .map(due -> new Occasion(message.key(), REMINDER + it.of(), due))))
                .toList();
    }

    private static Stream<Occasion> of(
            Message message,
            Onboarding run,
            Program program,
            OnboardingGates gates,
            Collection<Meeting> meetings,
            BusinessCalendar calendar,
            LocalDate today) {
        return switch (message.when()) {
            case Trigger.OnDay(var day, var _) ->
                Stream.of(new Occasion(message.key(), "", run.timeline().date(day)));
            case Trigger.BeforeGate(var days) ->
                gates.inHand().stream()
                        .filter(it -> !today.isAfter(it.due()))
                        .map(it -> new Occasion(message.key(), it.key(), calendar.plus(it.due(), -days)));
            case Trigger.BeforeMeeting(var meeting, var days, var business) ->
                next(meeting, meetings, today).stream()
                        .map(it -> new Occasion(
                                message.key(),
                                it.id().toString(),
                                business
                                        ? calendar.plus(it.day(), -days)
                                        : it.day().minusDays(days)));
            case Trigger.EveryWeek() -> weekly(message, run, today).stream();
            case Trigger.OnMilestone(var milestone) -> reached(message, milestone, gates.reached());
            case Trigger.OnEvent(var event) ->
                event.equals("calendar-sent") && !meetings.isEmpty()
                        ? Stream.of(new Occasion(message.key(), "", started(run)))
                        : Stream.empty();
            case Trigger.SurveyDue() ->
                program.library().surveys().stream().flatMap(survey -> asked(message, survey, run, gates));
            case Trigger.BeforeExpiry _ -> Stream.empty();
        };
    }

    /** A survey comes on a day, or with each milestone. */
    private static Stream<Occasion> asked(Message message, Survey survey, Onboarding run, OnboardingGates gates) {
        return switch (survey.when()) {
            case Trigger.OnDay(var day, var _) ->
                Stream.of(
                        new Occasion(message.key(), survey.key(), run.timeline().date(day)));
            case Trigger.OnMilestone(var milestone) ->
                reached(message, milestone, gates.reached())
                        .map(it -> new Occasion(it.message(), (survey.key() + " " + it.of()).strip(), it.due()));
            default -> Stream.empty();
        };
    }

    /** @param of what an occasion is about */
    public static boolean isOf(Survey survey, String of) {
        return of.equals(survey.key()) || of.startsWith(survey.key() + " ");
    }

    /** @param milestone empty for any */
    private static Stream<Occasion> reached(
            Message message, Optional<String> milestone, Map<Milestone, LocalDate> reached) {
        return reached.entrySet().stream()
                .filter(it -> milestone.isEmpty()
                        || milestone.get().equals(it.getKey().key()))
                .map(it -> new Occasion(
                        message.key(), milestone.isPresent() ? "" : it.getKey().key(), it.getValue()));
    }

    /** A sponsor's brief goes out with its own mail. */
    private static Optional<Meeting> next(String meeting, Collection<Meeting> meetings, LocalDate today) {
        return meetings.stream()
                .filter(it -> it.isPlanned()
                        && !it.day().isBefore(today)
                        && !it.kind().equals(BRIEFED))
                .filter(it -> it.key().equals(meeting) || it.kind().equals(meeting))
                .min((a, b) -> a.day().compareTo(b.day()));
    }

    /** On the first day of each week of the run, the first one aside. */
    private static Optional<Occasion> weekly(Message message, Onboarding run, LocalDate today) {
        int day = run.day(today);
        int week = (day - 1) / 7 + 1;
        return day < 8
                ? Optional.empty()
                : Optional.of(new Occasion(
                        message.key(), "week-" + week, run.timeline().date(7 * (week - 1) + 1)));
    }

    private static LocalDate started(Onboarding run) {
        return run.startedAt().atZone(run.zone()).toLocalDate();
    }
}
