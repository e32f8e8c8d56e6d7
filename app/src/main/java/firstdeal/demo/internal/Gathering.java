package firstdeal.demo.internal;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Recording.Draft;
import firstdeal.meeting.Recording.Said;
import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The real calendar of a partner of the demo: answered and taken down as people would. */
record Gathering(Scene scene) {

    /** A meeting is held at most so many days before its day. */
    private static final int EARLY = 14;

    /** @return false when there is no such meeting, or this person is not invited */
    boolean accept(ContactId who, String key) {
        return target(key).filter(it -> isTaken(who, it)).isPresent();
    }

    private boolean isTaken(ContactId who, Target target) {
        var said = new Answers.Said(target, who, Reply.ACCEPTED, Source.TOLD, Instant.MAX, Long.MAX_VALUE);
        return !(scene.modules().answers().answer(scene.pam(), said) instanceof Answers.Outcome.NotInvited);
    }

    private Optional<Target> target(String key) {
        return calendar()
                .filter(it -> it.key().equals(key) && it.isPlanned())
                .findFirst()
                .map(it -> it.series().map(Target::of).orElseGet(() -> Target.of(it.id())));
    }

    private Stream<Meeting> calendar() {
        return scene.modules().meetings().calendar(scene.pam(), scene.run()).meetings().stream();
    }

    /** @return false when no such meeting is planned about this day */
    boolean hold(String key, String notes, String decision, List<String> accounts, Map<Side, Said> sponsors) {
        var meeting = calendar()
                .filter(it -> it.key().equals(key) && it.isPlanned())
                .filter(it -> !scene.on().isBefore(it.day().minusDays(EARLY)))
                .min(Comparator.comparingLong(it -> Math.abs(ChronoUnit.DAYS.between(it.day(), scene.on()))));
        meeting.ifPresent(it -> scene.modules()
                .recording()
                .record(
                        scene.pam(),
                        it.id(),
                        OptionalInt.empty(),
                        new Draft(scene.on(), present(it), notes, decision, accounts, "", sponsors, List.of())));
        return meeting.isPresent();
    }

    private List<ContactId> present(Meeting meeting) {
        var hosts = meeting.internal()
                ? Stream.of(scene.ours().contact(scene.situation().pam()))
                : Stream.of(
                        scene.ours().contact(scene.situation().pam()),
                        scene.theirs().manager());
        return Stream.concat(hosts, meeting.invitees().stream().map(Invitee::contact))
                .distinct()
                .toList();
    }
}
