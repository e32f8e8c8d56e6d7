package firstdeal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any two lists. */
class LinkagePropertyTest {
    private static final Linkage ONE_THREAD = new Linkage(Settings.standard().withThreads(1));
    private static final Linkage THREE_THREADS = new Linkage(Settings.standard().withThreads(3));

    @Property(tries = 12)
    void threadsDoNotChangeTheOutcome(@ForAll long seed, @ForAll @IntRange(min = 0, max = 3000) int companies) {
        Lists lists = Lists.of(seed, companies + 4);
        assertThat(pairs(THREE_THREADS.match(lists.cellsA(), lists.cellsB())))
                .isEqualTo(pairs(ONE_THREAD.match(lists.cellsA(), lists.cellsB())));
    }

    @Property(tries = 12)
    void theOrderOfRowsDoesNotChangeTheOutcome(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3000) int companies) {
        Lists lists = Lists.of(seed, companies + 4);
        Lists other = lists.shuffled(seed);
        assertThat(pairs(ONE_THREAD.match(other.cellsA(), other.cellsB())))
                .isEqualTo(pairs(ONE_THREAD.match(lists.cellsA(), lists.cellsB())));
    }

    @Property(tries = 12)
    void whichListComesFirstDoesNotChangeTheOutcome(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3000) int companies) {
        Lists lists = Lists.of(seed, companies + 4);
        Set<String> turned = ONE_THREAD
                .match(lists.cellsB(), lists.cellsA())
                .withReview()
                .map(match -> match.idB() + " " + match.idA() + " " + match.probability())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(turned).isEqualTo(pairs(ONE_THREAD.match(lists.cellsA(), lists.cellsB())));
    }

    @Property(tries = 12)
    void noAccountIsMatchedTwice(@ForAll long seed, @ForAll @IntRange(min = 0, max = 3000) int companies) {
        Lists lists = Lists.of(seed, companies + 4);
        Set<String> seen = new HashSet<>();
        ONE_THREAD.match(lists.cellsA(), lists.cellsB()).withReview().forEach(match -> {
            assertThat(seen.add(match.idA())).isTrue();
            assertThat(seen.add(match.idB())).isTrue();
        });
    }

    @Property(tries = 8)
    void aHigherThresholdKeepsSomeOfTheMatchesAndAddsNone(@ForAll long seed) {
        Lists lists = Lists.of(seed, 800);
        Set<String> before = null;
        for (double threshold : new double[] {0.1, 0.5, 0.9, 0.99}) {
            Linkage linkage = new Linkage(Settings.standard().withThreshold(threshold));
            Set<String> now = linkage.match(lists.cellsA(), lists.cellsB())
                    .sure()
                    .map(match -> match.idA() + " " + match.idB())
                    .collect(Collectors.toSet());
            if (before != null) assertThat(before).containsAll(now);
            before = now;
        }
    }

    @Property(tries = 8)
    void aListReadBackAfterPreparingMatchesAsBefore(@ForAll long seed) throws IOException {
        Lists lists = Lists.of(seed, 500);
        Path file = Files.createTempFile("prepared", ".list");
        ONE_THREAD.save(ONE_THREAD.prepare(lists.cellsA()), file);
        Result result = ONE_THREAD.match(ONE_THREAD.load(file), lists.cellsB(), Progress.NONE);
        Files.delete(file);
        assertThat(pairs(result)).isEqualTo(pairs(ONE_THREAD.match(lists.cellsA(), lists.cellsB())));
    }

    @Property(tries = 8)
    void whatPeopleDecidedAlwaysWins(@ForAll long seed) {
        Lists lists = Lists.of(seed, 300);
        Prepared first = ONE_THREAD.prepare(lists.cellsA());
        Match one =
                ONE_THREAD.match(first, lists.cellsB(), Progress.NONE).matches().getFirst();
        String elsewhere = lists.b().getLast().substring(0, lists.b().getLast().indexOf(','));
        Decisions rejected = Decisions.NONE.reject(one.idA(), one.idB());
        assertThat(ONE_THREAD
                        .match(first, lists.cellsB(), rejected, Progress.NONE)
                        .withReview())
                .noneMatch(match -> match.idA().equals(one.idA()) && match.idB().equals(one.idB()));
        Decisions confirmed = Decisions.NONE.confirm(one.idA(), elsewhere);
        assertThat(ONE_THREAD
                        .match(first, lists.cellsB(), confirmed, Progress.NONE)
                        .matches())
                .anyMatch(match -> match.idA().equals(one.idA()) && match.idB().equals(elsewhere));
    }

    @Example
    void whatIsTooManyToCompareIsReported() {
        Lists same = new Lists(
                IntStream.range(0, 300)
                        .mapToObj(i -> "a" + i + ",Acme Energy,,,\n")
                        .toList(),
                IntStream.range(0, 300)
                        .mapToObj(i -> "b" + i + ",Acme Energy,,,\n")
                        .toList());
        Report report = ONE_THREAD.match(same.cellsA(), same.cellsB()).report();
        assertThat(report.compared()).isZero();
        assertThat(report.pairsLeft()).isGreaterThanOrEqualTo(300 * 300);
    }

    private static Set<String> pairs(Result result) {
        return result.withReview()
                .map(match -> match.idA() + " " + match.idB() + " " + match.probability())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
