package firstdeal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Content.Message;
import firstdeal.program.Criterion;
import firstdeal.program.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OccasionTest {

    private static final Criterion CRITERION = new Criterion.All(List.of());

    private static Message on(Trigger when) {
        return new Message("m", "system", "both.all", when, false, OptionalInt.empty(), "", "S", "B");
    }

    @Test
    void whatIsSentUnlessSomethingHoldsIsNotSentWhenItDoes() {
        var unless = on(new Trigger.OnDay(80, Optional.of(CRITERION)));

        assertThat(Occasion.isNeeded(unless, it -> it.equals(CRITERION))).isFalse();
        assertThat(Occasion.isNeeded(unless, it -> false)).isTrue();
        assertThat(Occasion.isNeeded(on(new Trigger.OnDay(80, Optional.empty())), it -> true))
                .isTrue();
        assertThat(Occasion.isNeeded(on(new Trigger.EveryWeek()), it -> true)).isTrue();
    }
}
