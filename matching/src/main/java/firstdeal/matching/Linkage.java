package firstdeal.matching;

import firstdeal.matching.assign.Assignment;
import firstdeal.matching.assign.Threshold;
import firstdeal.matching.domain.PublicSuffixes;
import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Index;
import firstdeal.matching.find.IndexFile;
import firstdeal.matching.find.Keys;
import firstdeal.matching.list.Cells;
import firstdeal.matching.list.Normaliser;
import firstdeal.matching.list.Rows;
import firstdeal.matching.list.RowsFile;
import firstdeal.matching.list.Tables;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Context;
import firstdeal.matching.score.Edges;
import firstdeal.matching.score.WordWeights;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds which accounts of two lists are the same: normalises, finds candidates by blocking, weighs each field as the lists in hand teach
 * (Fellegi and Sunter 1969), and chooses at most one match for each account. The same lists give the same matches whatever the order of their rows,
 * which of them comes first, and how many threads compute. A matcher is immutable and may serve several threads.
 */
public final class Linkage {
    /** From which chance, in ten-thousandths, a pair is worth a person's look. */
    static final int REVIEW_FROM = 500;

    private static final long BYTES_PER_ROW = 380;

    private final Settings settings;
    private final Tables tables;

    public Linkage(Settings settings) {
        this(settings, PublicSuffixes.shipped());
    }

    /** @param suffixes a public suffix list newer than the one that came with the library */
    public Linkage(Settings settings, PublicSuffixes suffixes) {
        this.settings = settings;
        this.tables = Tables.with(suffixes);
    }

    /**
     * How much memory a job will take at most, the lists themselves included; measured on lists of a million rows.
     *
     * @return bytes
     */
    public static long memoryFor(Cells first, Cells second) {
        return memoryFor(first.bytes().length + (long) second.bytes().length, (long) first.rows() + second.rows());
    }

    /**
     * The same for lists that are not read yet.
     *
     * @param bytes of both lists together
     * @param rows  of both, known or guessed
     */
    public static long memoryFor(long bytes, long rows) {
        return 2 * bytes + BYTES_PER_ROW * rows;
    }

    /**
     * Normalises a list once and makes what it is looked up by, so that shorter lists can be matched with it at about the cost of their own length.
     * The matches are the same as without. Takes about twice as long as normalising alone, and some 100 bytes a row.
     */
    public Prepared prepare(Cells list) {
        Workers workers = workers(Progress.NONE);
        Rows rows = new Normaliser(tables, workers).normalise(list, null);
        return new Prepared(rows, Index.of(rows, tables.lexicon(), workers));
    }

    /** Writes a prepared list to a file, for {@link #load}. */
    public void save(Prepared list, Path file) throws IOException {
        try (DataOutputStream out = RowsFile.begin(list.rows(), tables, file)) {
            Index index = list.index();
            out.writeBoolean(index != null);
            if (index != null) IndexFile.write(index, out);
        }
    }

    /** @throws IOException also when the file was written with other tables than this matcher's */
    public Prepared load(Path file) throws IOException {
        RowsFile.With<Optional<Index>> read = RowsFile.read(
                file, tables, in -> in.readBoolean() ? Optional.of(IndexFile.read(in)) : Optional.empty());
        return new Prepared(read.rows(), read.tail().orElse(null));
    }

    /** Whether a file holds a prepared list. */
    public static boolean isPrepared(Path file) {
        return RowsFile.is(file);
    }

    public Result match(Cells first, Cells second) {
        return match(first, second, Progress.NONE);
    }

    /** @throws java.util.concurrent.CancellationException once {@code progress} says so, or the thread is interrupted */
    public Result match(Cells first, Cells second, Progress progress) {
        return match(first, second, Decisions.NONE, progress);
    }

    /** @throws java.util.concurrent.CancellationException as above */
    public Result match(Cells first, Cells second, Decisions decisions, Progress progress) {
        progress.reached(Progress.Stage.NORMALISING);
        Rows rows = new Normaliser(tables, workers(progress)).normalise(first, null);
        return match(new Prepared(rows, null), second, decisions, progress);
    }

    public Result match(Prepared first, Cells second, Progress progress) {
        return match(first, second, Decisions.NONE, progress);
    }

    /** @param decisions what people said about pairs of these lists; those of accounts that are not in them play no part */
    public Result match(Prepared first, Cells second, Decisions decisions, Progress progress) {
        long began = System.nanoTime();
        Workers workers = workers(progress);
        Rows a = first.rows();
        Rows b = new Normaliser(tables, workers).normalise(second, a);
        progress.reached(Progress.Stage.FINDING);
        Index index = first.indexBeside(b);
        WordWeights weights = new WordWeights(tables.lexicon(), a, b, workers, index == null ? null : index.counts());
        Keys keys = Keys.of(a, b, weights, settings.blockCap(a.size(), b.size()), workers, index);
        Candidates candidates = Candidates.find(keys, workers);
        progress.reached(Progress.Stage.COMPARING);
        Context job = Context.of(a, b, weights, workers);
        Edges edges = Edges.score(job, keys, candidates, DecidedRows.of(decisions, a, b), workers);
        progress.reached(Progress.Stage.CHOOSING);
        Assignment assignment = Assignment.choose(edges, a, b, workers);
        Threshold threshold = Threshold.best(assignment.chances());
        int sureFrom = (int) Math.round(settings.threshold().orElse(threshold.chance() / 10_000.0) * 10_000);
        int sure = Result.count(assignment.chances(), sureFrom);
        int review = Result.count(assignment.chances(), Math.min(sureFrom, REVIEW_FROM)) - sure;
        Report report = new Report(
                a.size(),
                b.size(),
                candidates.size(),
                sure,
                review,
                sureFrom / 10_000.0,
                threshold.expected(),
                candidates.backOff().parted(),
                candidates.backOff().left(),
                candidates.backOff().pairsLeft(),
                (System.nanoTime() - began) / 1e9);
        progress.reached(Progress.Stage.DONE);
        return new Result(a, b, edges, assignment, job, report, sureFrom);
    }

    private Workers workers(Progress progress) {
        Thread caller = Thread.currentThread();
        return new Workers(settings.threads(), () -> progress.cancelled() || caller.isInterrupted());
    }
}
