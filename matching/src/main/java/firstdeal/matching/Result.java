package firstdeal.matching;

import firstdeal.matching.assign.Assignment;
import firstdeal.matching.list.Field;
import firstdeal.matching.list.Rows;
import firstdeal.matching.score.Context;
import firstdeal.matching.score.Edges;
import firstdeal.matching.score.Reasons;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The outcome of a job: at most one match for each account of either list. Reasons are put in words only for the matches that are asked for. */
public final class Result {
    private final Rows a;
    private final Rows b;
    private final Edges edges;
    private final Assignment assignment;
    private final Context job;
    private final Report report;
    private final int sureFrom;

    Result(Rows a, Rows b, Edges edges, Assignment assignment, Context job, Report report, int sureFrom) {
        this.a = a;
        this.b = b;
        this.edges = edges;
        this.assignment = assignment;
        this.job = job;
        this.report = report;
        this.sureFrom = sureFrom;
    }

    public Report report() {
        return report;
    }

    /** The sure matches, in the order of the first list. */
    public List<Match> matches() {
        return sure().toList();
    }

    /** The same, one at a time. */
    public Stream<Match> sure() {
        return stream(sureFrom);
    }

    /** The sure matches and those for review, in the order of the first list; one pass, not in parallel. */
    public Stream<Match> withReview() {
        return stream(Math.min(sureFrom, Linkage.REVIEW_FROM));
    }

    /** The pairs with at least the chance given in ten-thousandths. */
    private Stream<Match> stream(int least) {
        Reasons reasons = new Reasons(a, b, job);
        return IntStream.range(0, assignment.edges().length)
                .filter(i -> assignment.chances()[i] >= least)
                .boxed()
                .sorted(Comparator.comparingInt(i -> edges.rowA(assignment.edges()[i])))
                .map(i -> match(i, reasons));
    }

    private Match match(int i, Reasons reasons) {
        int edge = assignment.edges()[i];
        int rowA = edges.rowA(edge);
        int rowB = edges.rowB(edge);
        int chance = assignment.chances()[i];
        List<String> words = reasons.of(rowA, rowB);
        if (edges.isConfirmed(edge)) words.addFirst("a person confirmed it");
        Band band = chance >= sureFrom ? Band.SURE : Band.REVIEW;
        return new Match(side(a, rowA), side(b, rowB), chance / 10_000.0, band, words);
    }

    private static Match.Side side(Rows rows, int row) {
        return new Match.Side(
                rows.cells().id(row),
                rows.cells().text(Field.NAME, row),
                rows.cells().text(Field.DOMAIN, row));
    }

    /** Accounts with more than one likely counterpart: duplicates within a list, parents and subsidiaries. Only one of each stands among the matches. */
    public List<Group> groups() {
        return Group.of(a, b, edges);
    }

    static int count(int[] chances, int from) {
        return (int) Arrays.stream(chances).filter(chance -> chance >= from).count();
    }
}
