package firstdeal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Condition;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;

/** One condition with the facts that meet it; each line of a test takes one of them away and says what is then missing. */
record ConditionCase(Condition condition, Consumer<Cast> good, LocalDate today) {

    static ConditionCase of(Condition condition, int today, Consumer<Cast> good) {
        return new ConditionCase(condition, good, Cast.day(today));
    }

    Result judge(Consumer<Cast> spoil) {
        var cast = Cast.team();
        good.accept(cast);
        spoil.accept(cast);
        return Evaluation.of(condition, cast.facts(), today);
    }

    ConditionCase isMet() {
        var result = judge(cast -> {});
        assertThat(result.missing()).extracting(Text::key).isEmpty();
        assertThat(result.met()).isTrue();
        assertThat(result.evidence()).isNotEmpty();
        return this;
    }

    /** With this change it still holds. */
    ConditionCase isMetWith(Consumer<Cast> change) {
        assertThat(judge(change).missing()).extracting(Text::key).isEmpty();
        return this;
    }

    /** With this change it does not hold, and exactly this is said to be missing. */
    ConditionCase misses(Consumer<Cast> spoil, String... keys) {
        var result = judge(spoil);
        assertThat(result.met()).as(Arrays.toString(keys)).isFalse();
        assertThat(result.missing()).extracting(Text::key).containsExactly(keys);
        assertThat(result.acts()).isNotEmpty();
        return this;
    }
}
