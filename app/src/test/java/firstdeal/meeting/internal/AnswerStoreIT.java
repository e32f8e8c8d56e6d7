package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The database keeps of several answers the one that the rule prefers, in whatever order they arrive. */
@IntegrationTest
class AnswerStoreIT {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    @Autowired
    AnswerStore answers;

    @Autowired
    ApplicationContext app;

    @Test
    void theOrderInTheDatabaseIsThatOfTheRule() throws Exception {
        var it = Nordhaven.signed(0, app);
        var random = new Random(11);
        for (int round = 0; round < 40; round++) {
            var target = Target.of(new MeetingId(new UUID(3, round)));
            var all = new ArrayList<Answer>();
            for (int sequence = 0; sequence < 2; sequence++) {
                for (int minute = 0; minute < 2; minute++) {
                    for (var reply : Reply.values()) {
                        all.add(new Answer(
                                target,
                                it.lars(),
                                reply,
                                Source.MAIL,
                                MORNING.plusSeconds(60L * minute),
                                sequence,
                                ""));
                    }
                }
            }
            Collections.shuffle(all, random);
            var some = all.subList(0, 2 + round % 5);
            some.forEach(answer -> answers.put(it.run(), it.partner(), answer));

            assertThat(answers.find(target, it.lars())).hasValue(Collections.max(some, Answer.ORDER));
        }
    }
}
