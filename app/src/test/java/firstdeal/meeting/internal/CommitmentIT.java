package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Answers.Outcome;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Target;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Roles;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run begins with its calendar; both sides commit to it, and the gate sees it by itself. */
class CommitmentIT extends Planned {

    @Autowired
    Answers answers;

    @Autowired
    Onboardings onboardings;

    @Autowired
    Roles roles;

    private Meeting planned(String key) {
        return calendar().meetings().stream()
                .filter(m -> m.key().equals(key) && m.isPlanned())
                .findFirst()
                .orElseThrow();
    }

    private Outcome say(Target target, ContactId who, Reply reply, Instant said, long sequence) {
        return answers.answer(As.PAM, new Answers.Said(target, who, reply, Source.TOLD, said, sequence));
    }

    private Outcome say(Target target, ContactId who, Reply reply) {
        return say(target, who, reply, clock.instant(), Long.MAX_VALUE);
    }

    @Test
    void aStartWritesTheWholeCalendar() {
        var calendar = calendar();

        assertThat(calendar.series())
                .extracting(s -> s.key())
                .containsExactlyInAnyOrder("weekly-partnership", "pipeline-review", "internal-check", "forecast-call");
        assertThat(calendar.meetings()).hasSizeBetween(40, 50);
        assertThat(planned("gate-14-review").gate()).hasValue("gate-14");
        assertThat(calendar.meetings())
                .allSatisfy(m -> assertThat(m.times().zone().getId()).isEqualTo("Europe/Stockholm"));
        var weekly = calendar.of(planned("weekly-partnership").series().orElseThrow());
        assertThat(weekly)
                .extracting(m -> m.times().time())
                .containsOnly(weekly.getFirst().times().time());
        var planned = calendar.meetings().stream().filter(Meeting::isPlanned).toList();
        assertThat(planned)
                .noneMatch(a ->
                        planned.stream().anyMatch(b -> a != b && a.times().overlaps(b.times())));
    }

    @Test
    void whoeverHoldsTheRolesIsInvited() {
        assertThat(planned("weekly-partnership").invitees())
                .extracting(i -> i.contact(), i -> i.required())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(it.mara(), true),
                        org.assertj.core.groups.Tuple.tuple(it.lars(), true));
    }

    @Test
    void theFirstGateSeesTheCommittedSeriesByItself() {
        assertThat(missing("gate-14")).contains("weekly-series-committed", "gate-meetings-committed");
        var weekly = Target.of(planned("weekly-partnership").series().orElseThrow());
        say(weekly, it.mara(), Reply.ACCEPTED);
        say(weekly, it.lars(), Reply.TENTATIVE);
        assertThat(missing("gate-14")).contains("weekly-series-committed");

        say(weekly, it.lars(), Reply.ACCEPTED, clock.instant().plusMillis(1), 0);
        for (var key : List.of("gate-14-review", "gate-30-review", "gate-60-review", "gate-90-review")) {
            say(Target.of(first(key).id()), it.mara(), Reply.ACCEPTED);
            say(Target.of(first(key).id()), it.lars(), Reply.ACCEPTED);
        }
        assertThat(missing("gate-14")).doesNotContain("weekly-series-committed", "gate-meetings-committed");

        say(weekly, it.lars(), Reply.DECLINED, clock.instant().plusMillis(2), 0);
        assertThat(missing("gate-14")).contains("weekly-series-committed");
    }

    @Test
    void anAnswerThatComesLateOrTwiceChangesNothing() {
        var gate = Target.of(planned("gate-14-review").id());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        assertThat(say(gate, it.lars(), Reply.DECLINED, now.minusSeconds(60), 0))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(say(gate, it.lars(), Reply.DECLINED, now.minusSeconds(60), 0))
                .isInstanceOf(Outcome.Older.class);
        assertThat(say(gate, it.lars(), Reply.ACCEPTED, now.minusSeconds(90), 0))
                .isInstanceOf(Outcome.Older.class);
        assertThat(calendar()
                        .answer(planned("gate-14-review"), it.lars())
                        .orElseThrow()
                        .reply())
                .isEqualTo(Reply.DECLINED);
        assertThat(say(gate, it.lars(), Reply.ACCEPTED, now.plusSeconds(3600), 0))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(calendar()
                        .answer(planned("gate-14-review"), it.lars())
                        .orElseThrow()
                        .said())
                .isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void onlyWhoWasInvitedAnswers() {
        var check = Target.of(planned("internal-check").id());
        assertThat(say(check, it.lars(), Reply.ACCEPTED)).isInstanceOf(Outcome.NotInvited.class);
    }

    @Test
    void sessionsThatBothSidesAcceptedAreScheduled() {
        for (var role : List.of(Role.AE, Role.SE)) {
            roles.assign(As.OWNER, it.partner(), Side.VENDOR, role, Rank.MAIN, it.mara(), it.today(), null);
            roles.assign(As.OWNER, it.partner(), Side.PARTNER, role, Rank.MAIN, it.lars(), it.today(), null);
        }
        assertThat(state("trainings-booked")).isEqualTo("open");
        for (var session :
                onboardings.program(onboardings.get(As.OWNER, it.run())).meetings()) {
            if (session.audience().isPresent()) {
                for (var invitee : first(session.key()).invitees()) {
                    answers.answer(
                            As.PAM,
                            new Answers.Said(
                                    Target.of(first(session.key()).id()),
                                    invitee.contact(),
                                    Reply.ACCEPTED,
                                    Source.TOLD,
                                    clock.instant(),
                                    Long.MAX_VALUE));
                }
            }
        }
        assertThat(state("trainings-booked")).isEqualTo("done");
    }

    private String state(String task) {
        return onboardings
                .plan(As.OWNER, it.run())
                .line(task)
                .orElseThrow()
                .task()
                .state()
                .key();
    }
}
