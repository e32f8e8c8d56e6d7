package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.DAY0;
import static firstdeal.evaluation.Cast.day;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Condition.TasksDone;
import firstdeal.program.Criterion;
import firstdeal.program.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** How criteria are put together. */
class EvaluationTest {

    static Criterion task(int n) {
        return new TasksDone(Label.of("c" + n), Set.of("t" + n), Optional.empty());
    }

    static List<Criterion> tasks(int n) {
        return IntStream.range(0, n).mapToObj(EvaluationTest::task).toList();
    }

    static Facts done(List<Boolean> settled) {
        var cast = Cast.team();
        IntStream.range(0, settled.size()).forEach(i -> cast.task("t" + i, "w", settled.get(i)));
        return cast.facts();
    }

    static boolean holds(Criterion criterion, Facts facts) {
        return Evaluation.of(criterion, facts, day(10)).met();
    }

    @Property
    void allAnyAndAtLeastCount(
            @ForAll @Size(min = 1, max = 6) List<Boolean> settled, @ForAll @IntRange(max = 7) int n) {
        var facts = done(settled);
        var parts = tasks(settled.size());
        long held = settled.stream().filter(it -> it).count();

        assertThat(holds(new Criterion.All(parts), facts)).isEqualTo(held == settled.size());
        assertThat(holds(new Criterion.Any(parts), facts)).isEqualTo(held > 0);
        assertThat(holds(new Criterion.AtLeast(n, parts), facts)).isEqualTo(held >= n);
    }

    @Property
    void allIsAtLeastAllOfThemAndAnyIsAtLeastOne(@ForAll @Size(min = 1, max = 6) List<Boolean> settled) {
        var facts = done(settled);
        var parts = tasks(settled.size());

        assertThat(holds(new Criterion.AtLeast(parts.size(), parts), facts))
                .isEqualTo(holds(new Criterion.All(parts), facts));
        assertThat(holds(new Criterion.AtLeast(1, parts), facts)).isEqualTo(holds(new Criterion.Any(parts), facts));
    }

    @Property
    void oneMoreTaskDoneNeverUnmeetsAnything(
            @ForAll @Size(min = 2, max = 6) List<Boolean> settled,
            @ForAll @IntRange(max = 5) int which,
            @ForAll @IntRange(max = 6) int n) {
        var more = new java.util.ArrayList<>(settled);
        more.set(which % settled.size(), true);
        var parts = tasks(settled.size());
        for (var criterion :
                List.of(new Criterion.All(parts), new Criterion.Any(parts), new Criterion.AtLeast(n, parts))) {
            if (holds(criterion, done(settled))) {
                assertThat(holds(criterion, done(more))).isTrue();
            }
        }
    }

    @Property
    void whatDoesNotHoldSaysWhatIsMissingAndWhoActs(@ForAll @Size(min = 1, max = 5) List<Boolean> settled) {
        var result = Evaluation.of(new Criterion.All(tasks(settled.size())), done(settled), day(10));

        assertThat(result.missing().isEmpty()).isEqualTo(result.met());
        assertThat(result.acts().isEmpty()).isEqualTo(result.met());
        assertThat(result.of()).hasSameSizeAs(settled);
    }

    @Example
    void nothingToHoldHoldsWhollyAndNeverInPart() {
        assertThat(holds(new Criterion.All(List.of()), done(List.of()))).isTrue();
        assertThat(holds(new Criterion.Any(List.of()), done(List.of()))).isFalse();
        assertThat(Evaluation.of(new Criterion.Any(List.of()), done(List.of()), DAY0)
                        .missing())
                .isNotEmpty();
    }

    @Example
    void oneAlternativeAloneIsNotCalledOneOfSeveral() {
        var result = Evaluation.of(new Criterion.Any(tasks(1)), done(List.of(false)), day(1));

        assertThat(result.missing()).hasSize(1);
    }

    @Example
    void aCompositionIsCalledByItsParts() {
        var result = Evaluation.of(new Criterion.Any(tasks(2)), done(List.of(false, false)), day(1));

        assertThat(result.key()).isEqualTo("c0");
        assertThat(result.title().key()).isEqualTo("evaluation.title.or");
        assertThat(result.missing().getFirst().key()).isEqualTo("evaluation.missing.any");
        assertThat(result.missing()).hasSize(3);
    }
}
