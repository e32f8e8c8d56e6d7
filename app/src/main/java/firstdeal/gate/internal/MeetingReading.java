package firstdeal.gate.internal;

import firstdeal.evaluation.Cadence;
import firstdeal.evaluation.Proof;
import firstdeal.invite.CalledFacts.Called;
import firstdeal.meeting.Answer;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingState;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.SponsorAnswer;
import firstdeal.meeting.Target;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.Program;
import firstdeal.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the calendar of a run as criteria judge it. What was recorded by hand beside it stands before it of the same day. */
record MeetingReading(Sources sources, RunCalendar calendar) {

    private static final Set<Side> BOTH = Set.of(Side.VENDOR, Side.PARTNER);

    /** Meetings outside the program are called as people called them. */
    Map<String, String> titles(Map<String, String> byProgram) {
        var titles = new HashMap<>(byProgram);
        calendar.meetings().stream().filter(Meeting::extra).forEach(it -> titles.put(it.key(), it.title()));
        return titles;
    }

    List<Cadence.Answer> answers(List<Cadence.Answer> byHand) {
        var real = calendar.standing().stream().flatMap(it -> answer(it).stream());
        return Stream.concat(byHand.stream(), real)
                .sorted(Comparator.comparing(it -> it.proof().on()))
                .toList();
    }

    private Optional<Cadence.Answer> answer(Answer it) {
        return switch (it.target()) {
            case Target.Whole(var id) -> calendar.series(id).map(series -> answer(it, series.key(), Set.of()));
            case Target.One(var id) ->
                calendar.meeting(id)
                        .map(meeting -> answer(
                                it, meeting.key(), meeting.series().isPresent() ? Set.of(meeting.day()) : Set.of()));
        };
    }

    private Cadence.Answer answer(Answer it, String key, Set<LocalDate> days) {
        var link = sources.path() + "/calendar";
        var on = day(it.said());
        return new Cadence.Answer(
                key,
                it.contact(),
                Cadence.Reply.valueOf(it.reply().name()),
                days,
                it.source() == Answer.Source.TOLD ? Proof.byHand(on, link, it.by()) : Proof.seen(on, link));
    }

    List<Cadence.Held> held(List<Cadence.Held> byHand) {
        var answered = calendar.sponsorAnswers().stream().collect(Collectors.groupingBy(SponsorAnswer::meeting));
        var real = calendar.meetings().stream()
                .flatMap(it -> held(it, answered.getOrDefault(it.id(), List.of())).stream());
        return Stream.concat(byHand.stream(), real)
                .sorted(Comparator.comparing(Cadence.Held::on))
                .toList();
    }

    /** A check-in in which both sponsors answered was held, whether live or by their links. */
    private Optional<Cadence.Held> held(Meeting it, List<SponsorAnswer> answers) {
        var sides = answers.stream().map(SponsorAnswer::side).collect(Collectors.toSet());
        var link = sources.path() + "/meetings/" + it.id();
        if (it.state() instanceof MeetingState.Held(var minutes)) {
            return Optional.of(new Cadence.Held(
                    it.kind(),
                    Optional.of(it.key()),
                    sides.containsAll(BOTH) ? BOTH : minutes.sides(),
                    !minutes.notes().isBlank(),
                    minutes.decision().isBlank() ? said(answers) : minutes.decision(),
                    sides,
                    minutes.accounts(),
                    minutes.contest().isPresent(),
                    new Proof(minutes.on(), link, minutes.by(), false)));
        }
        return sides.containsAll(BOTH)
                ? answers.stream()
                        .map(SponsorAnswer::at)
                        .max(Comparator.naturalOrder())
                        .map(at -> new Cadence.Held(
                                it.kind(),
                                Optional.of(it.key()),
                                BOTH,
                                true,
                                said(answers),
                                sides,
                                List.of(),
                                false,
                                Proof.seen(day(at), link)))
                : Optional.empty();
    }

    /** What the sponsors decided, in their words: ours first. */
    private static String said(List<SponsorAnswer> answers) {
        return answers.stream()
                .sorted(Comparator.comparing(SponsorAnswer::side))
                .map(SponsorAnswer::answer)
                .collect(Collectors.joining(" · "));
    }

    /**
     * The calendar went out: of each side somebody who is needed was called to the series and gate meetings of the program,
     * and everybody who is needed to those that lie ahead.
     */
    boolean isSent() {
        var joint = calendar.meetings().stream()
                .filter(it -> !it.internal() && !it.extra() && (it.series().isPresent() || it.isGateMeeting()))
                .toList();
        var sides = joint.stream()
                .flatMap(it -> needed(it).filter(who -> isCalled(it, who)))
                .map(Invitee::side)
                .collect(Collectors.toSet());
        return sides.containsAll(BOTH)
                && joint.stream()
                        .filter(it -> it.isPlanned() && it.day().isAfter(sources.today()))
                        .allMatch(it -> needed(it).allMatch(who -> isCalled(it, who)));
    }

    private static Stream<Invitee> needed(Meeting it) {
        return it.invitees().stream().filter(Invitee::required);
    }

    private boolean isCalled(Meeting it, Invitee who) {
        return Stream.concat(Stream.of(Target.of(it.id())), it.series().map(Target::of).stream())
                .anyMatch(target -> sources.called().contains(new Called(who.contact(), target)));
    }

    /** Every live session of the program was held, or stands in the calendar and both sides have accepted it. */
    boolean sessionsAreScheduled(Program program) {
        var sessions = program.meetings().stream()
                .filter(it -> it.audience().isPresent() && !it.optional())
                .map(MeetingTemplate::key)
                .toList();
        return !sessions.isEmpty() && sessions.stream().allMatch(this::isScheduled);
    }

    private boolean isScheduled(String key) {
        return calendar.meetings().stream()
                .filter(it -> it.key().equals(key))
                .anyMatch(it -> it.minutes().isPresent()
                        || it.isPlanned() && BOTH.stream().allMatch(side -> calendar.isAcceptedBy(it, side)));
    }

    List<Cadence.Scheduled> scheduled(List<Cadence.Scheduled> byHand) {
        var real = calendar.meetings().stream()
                .filter(it -> it.isPlanned() && it.series().isEmpty())
                .map(it -> new Cadence.Scheduled(
                        it.kind(),
                        Optional.of(it.key()),
                        it.day(),
                        BOTH.stream()
                                .filter(side -> calendar.isAcceptedBy(it, side))
                                .collect(Collectors.toSet()),
                        Proof.seen(it.day(), sources.path() + "/meetings/" + it.id())));
        return Stream.concat(byHand.stream(), real).toList();
    }

    /** The days as they really lie; before the first of them, as the program says. */
    Map<String, List<LocalDate>> due(Map<String, List<LocalDate>> byProgram) {
        var due = new HashMap<>(byProgram);
        calendar.meetings().stream()
                .collect(Collectors.groupingBy(
                        Meeting::key,
                        Collectors.filtering(
                                MeetingReading::isDue,
                                Collectors.mapping(Meeting::day, Collectors.toCollection(TreeSet::new)))))
                .forEach((key, days) -> {
                    byProgram.getOrDefault(key, List.of()).stream()
                            .filter(it -> it.isBefore(day(sources.run().startedAt())))
                            .forEach(days::add);
                    due.put(key, List.copyOf(days));
                });
        return due;
    }

    /** What somebody cancelled was due all the same; what a closure or a rest took was not. */
    private static boolean isDue(Meeting it) {
        return switch (it.state()) {
            case MeetingState.Planned _, MeetingState.Held _ -> true;
            case MeetingState.Skipped _ -> false;
            case Cancelled(var cause, var _) -> cause == Cause.PERSON;
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, sources.run().zone());
    }
}
