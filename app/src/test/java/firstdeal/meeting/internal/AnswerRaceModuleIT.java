package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.Race;
import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Answers.Outcome;
import firstdeal.meeting.Answers.Said;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.Target;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Roles;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever the order in which answers arrive, and however many arrive at once: what was said last stands. */
@CommittingTest
class AnswerRaceModuleIT {

    private static final int ANSWERS = 24;
    private static final int AT_ONCE = 8;

    @Autowired
    Answers answers;

    @Autowired
    Meetings meetings;

    @Autowired
    Roles roles;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext app;

    private Nordhaven it;
    private Instant start;

    @BeforeEach
    void signed() throws Exception {
        it = Nordhaven.signed(0, app);
        roles.assign(
                As.OWNER, it.partner(), Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, it.lars(), it.today(), null);
        start = clock.instant().truncatedTo(ChronoUnit.MILLIS).minusSeconds(3600);
    }

    private Meeting gate() {
        return meetings.calendar(As.OWNER, it.run()).meetings().stream()
                .filter(m -> m.key().equals("gate-14-review"))
                .findFirst()
                .orElseThrow();
    }

    private Said said(Meeting meeting, int second, Reply reply) {
        return new Said(
                Target.of(meeting.id()), it.lars(), reply, Source.LINK, start.plusSeconds(second), meeting.sequence());
    }

    @Test
    void inAnyOrderWhatWasSaidLastStands() {
        var gate = gate();
        var all = new ArrayList<Said>();
        for (int i = 0; i < ANSWERS; i++) {
            all.add(said(gate, i, Reply.values()[i % 3]));
        }
        var last = all.getLast();
        Collections.shuffle(all, new Random(14));
        int taken = 0;
        for (var each : all) {
            taken += answers.answer(As.PAM, each) instanceof Outcome.Taken ? 1 : 0;
        }
        assertThat(taken).isBetween(1, ANSWERS - 1);
        assertThat(standing(gate).said()).isEqualTo(last.said());
        assertThat(standing(gate).reply()).isEqualTo(last.reply());
    }

    @Test
    void twoNodesThatTakeTheSameAnswerTakeItOnce() throws Exception {
        var gate = gate();
        var outcomes = Race.of(AT_ONCE, () -> answers.answer(As.PAM, said(gate, 1, Reply.ACCEPTED)));
        assertThat(outcomes).filteredOn(Outcome.Taken.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Older.class::isInstance).hasSize(AT_ONCE - 1);
    }

    @Test
    void atOnceWhatWasSaidLastStands() throws Exception {
        var gate = gate();
        var waiting = new ConcurrentLinkedQueue<Said>();
        for (int i = 0; i < ANSWERS; i++) {
            waiting.add(said(gate, (i * 7) % ANSWERS, Reply.values()[i % 3]));
        }
        var last = waiting.stream().max(Comparator.comparing(Said::said)).orElseThrow();
        Race.of(AT_ONCE, () -> {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                answers.answer(As.PAM, next);
            }
            return true;
        });
        assertThat(standing(gate).said()).isEqualTo(last.said());
        assertThat(standing(gate).reply()).isEqualTo(last.reply());
    }

    private Answer standing(Meeting gate) {
        return meetings.calendar(As.OWNER, it.run()).answer(gate, it.lars()).orElseThrow();
    }
}
