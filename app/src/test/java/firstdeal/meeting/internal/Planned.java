package firstdeal.meeting.internal;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.gate.Gates;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A run that was signed today, with its calendar and a manager on each side. */
@IntegrationTest
abstract class Planned {

    @Autowired
    Meetings meetings;

    @Autowired
    Gates gates;

    @Autowired
    MockMvcTester http;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext app;

    Nordhaven it;

    @BeforeEach
    void signedToday() throws Exception {
        it = Nordhaven.managed(app);
    }

    RunCalendar calendar() {
        return meetings.calendar(As.OWNER, it.run());
    }

    Meeting first(String key) {
        return calendar().meetings().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** By which criteria a gate waits. */
    List<String> missing(String gate) {
        return Objects.requireNonNull(gates.of(As.OWNER, List.of(it.run())).get(it.run()))
                .gate(gate)
                .orElseThrow()
                .missing()
                .stream()
                .map(r -> r.key())
                .toList();
    }
}
