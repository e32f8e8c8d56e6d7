package firstdeal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.list.Cells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A long list prepared once is looked up for a short one, and the outcome is that of going through it. */
class PreparedTest {
    private static final Linkage STANDARD = new Linkage(Settings.standard().withThreads(2));
    /** Blocks of few pairs, so that short lists have common words too. */
    private static final Linkage SMALL_BLOCKS = new Linkage(new Settings(2, OptionalDouble.empty(), 6));

    @Property(tries = 40)
    void lookingUpFindsWhatGoingThroughFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 6000) int companies,
            @ForAll @IntRange(min = 4, max = 40) int part,
            @ForAll boolean small)
            throws IOException {
        Linkage linkage = small ? SMALL_BLOCKS : STANDARD;
        Lists lists = Lists.of(seed, companies + 40);
        Lists shorter = new Lists(lists.a(), lists.b().subList(0, lists.a().size() / part));
        Cells few = shorter.cellsB();
        Path file = Files.createTempFile("prepared", ".list");
        linkage.save(linkage.prepare(shorter.cellsA()), file);
        Result lookedUp = linkage.match(linkage.load(file), few, Progress.NONE);
        Files.delete(file);
        Result gone = linkage.match(shorter.cellsA(), few);
        assertThat(said(lookedUp)).isEqualTo(said(gone));
        assertThat(lookedUp.report().compared()).isEqualTo(gone.report().compared());
        assertThat(lookedUp.report().threshold()).isEqualTo(gone.report().threshold());
    }

    private static Set<String> said(Result result) {
        return result.withReview().map(Match::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
