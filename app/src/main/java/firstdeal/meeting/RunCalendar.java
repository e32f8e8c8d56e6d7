package firstdeal.meeting;

import firstdeal.meeting.Answer.Reply;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Side;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything of the calendar of one run.
 *
 * @param meetings by time; skipped and cancelled ones are among them
 * @param answers of each person the last to each target, by when they were said
 */
public record RunCalendar(
        OnboardingId onboarding,
        List<Series> series,
        List<Meeting> meetings,
        List<Answer> answers,
        List<Proposal> proposals,
        List<SponsorAnswer> sponsorAnswers) {

    private static final Comparator<Meeting> BY_TIME =
            Comparator.comparing((Meeting it) -> it.times().start()).thenComparing(Meeting::key);

    public RunCalendar {
        series = List.copyOf(series);
        meetings = meetings.stream().sorted(BY_TIME).toList();
        answers = answers.stream().sorted(Comparator.comparing(Answer::said)).toList();
        proposals = List.copyOf(proposals);
        sponsorAnswers = List.copyOf(sponsorAnswers);
    }

    public static RunCalendar none(OnboardingId onboarding) {
        return new RunCalendar(onboarding, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Optional<Meeting> meeting(MeetingId id) {
        return meetings.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Optional<Series> series(SeriesId id) {
        return series.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public List<Meeting> of(SeriesId id) {
        return meetings.stream()
                .filter(it -> it.series().filter(id::equals).isPresent())
                .toList();
    }

    /** What a person answered to this meeting, by itself or with its series, as far as it is about the time it has now. */
    public Optional<Answer> answer(Meeting meeting, ContactId contact) {
        var own = answers.stream()
                .filter(it -> it.target().equals(Target.of(meeting.id())) && it.sequence() >= meeting.asked());
        var whole = meeting.asked() > 0
                ? Stream.<Answer>empty()
                : meeting.series().flatMap(this::series).stream()
                        .flatMap(it -> answers.stream()
                                .filter(a -> a.target().equals(Target.of(it.id())) && a.sequence() >= it.asked()));
        return Stream.concat(own, whole)
                .filter(it -> it.contact().equals(contact))
                .max(Comparator.comparing(Answer::said));
    }

    /** Since which sequence of what was asked the time of this meeting stands; empty when it was asked about otherwise. */
    public OptionalInt asked(Meeting meeting, Target target) {
        return switch (target) {
            case Target.One(var id) -> id.equals(meeting.id()) ? OptionalInt.of(meeting.asked()) : OptionalInt.empty();
            case Target.Whole(var id) ->
                meeting.asked() == 0 && meeting.series().filter(id::equals).isPresent()
                        ? series(id).stream().mapToInt(Series::asked).findFirst()
                        : OptionalInt.empty();
        };
    }

    /** Of these, who answered in the place of this person to the meeting as it stands. */
    public List<StandIn> instead(Meeting meeting, ContactId contact, Collection<StandIn> all) {
        var own = answer(meeting, contact);
        return all.stream()
                .filter(it -> it.instead().equals(contact))
                .flatMap(it -> asked(meeting, it.target()).stream()
                        .mapToObj(asked -> it.now(asked, own))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** Of everybody invited, who has answered what. */
    public Map<ContactId, Answer> answers(Meeting meeting) {
        return meeting.invitees().stream()
                .flatMap(it -> answer(meeting, it.contact()).stream())
                .collect(Collectors.toMap(Answer::contact, Function.identity(), (a, _) -> a));
    }

    /** Somebody of this side has accepted, and nobody of it who is required has not. */
    public boolean isAcceptedBy(Meeting meeting, Side side) {
        var given = answers(meeting);
        var people = meeting.invitees().stream().filter(it -> it.side() == side).toList();
        return people.stream().anyMatch(it -> accepted(given, it))
                && people.stream().filter(Invitee::required).allMatch(it -> accepted(given, it));
    }

    private static boolean accepted(Map<ContactId, Answer> given, Invitee invitee) {
        var answer = given.get(invitee.contact());
        return answer != null && answer.reply() == Reply.ACCEPTED;
    }

    /** The answers that are about the times as they stand, by when they were said. */
    public List<Answer> standing() {
        return answers.stream().filter(this::stands).toList();
    }

    private boolean stands(Answer answer) {
        return switch (answer.target()) {
            case Target.One(var id) ->
                meeting(id).filter(it -> answer.sequence() >= it.asked()).isPresent();
            case Target.Whole(var id) ->
                series(id).filter(it -> answer.sequence() >= it.asked()).isPresent();
        };
    }
}
