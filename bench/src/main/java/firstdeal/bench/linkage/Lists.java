package firstdeal.bench.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Two lists of the same length with a known truth: {@code a.csv} and {@code b.csv} (id, name, domain, country, city), and for each row of the first
 * the row of the second that is the same company. Written row by row, so that ten million rows need hardly more memory than ten.
 *
 * @param dir    where they stand
 * @param rows   of each list
 * @param shared how many companies stand in both
 */
record Lists(Path dir, int rows, int shared, long seed) {
    private static final double OVERLAP = 0.3;
    private static final double TIDY = 0.7;
    private static final double USUAL = 1.3;
    private static final long STRIDE = 2_654_435_761L;

    static Lists of(Path parent, int rows, long seed) {
        return new Lists(parent.resolve(rows + "-" + seed), rows, (int) (rows * OVERLAP), seed);
    }

    Path a() {
        return dir.resolve("a.csv");
    }

    Path b() {
        return dir.resolve("b.csv");
    }

    /** Writes both, unless they are there. */
    Lists written() throws IOException {
        if (Files.exists(b())) return this;
        Files.createDirectories(dir);
        Vocabulary vocabulary = new Vocabulary();
        write(a(), "a", vocabulary, 0, TIDY);
        Path unfinished = dir.resolve("b.unfinished");
        write(unfinished, "b", vocabulary, rows - shared, USUAL);
        Files.move(unfinished, b());
        return this;
    }

    private void write(Path file, String prefix, Vocabulary vocabulary, long from, double much) throws IOException {
        SplittableRandom noise = new SplittableRandom(seed * 31 + prefix.charAt(0));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,domain,country,city\n");
            for (int row = 0; row < rows; row++) {
                View view = View.of(Company.of(seed, from + shuffled(row), vocabulary), noise.split(), much);
                out.write(prefix + row + "," + cell(view.name()) + "," + view.domain() + "," + cell(view.country())
                        + "," + cell(view.city()) + "\n");
            }
        }
    }

    private static String cell(String text) {
        return text.indexOf(',') < 0 ? text : '"' + text + '"';
    }

    /** The company of a row: an affine walk, since the stride has no factor in common with a number of rows that is not its multiple. */
    private long shuffled(long row) {
        return row * (STRIDE % rows) % rows;
    }

    /** For each row of the first list the row of the second that is the same company, -1 for none. */
    int[] truth() {
        long back =
                BigInteger.valueOf(STRIDE).modInverse(BigInteger.valueOf(rows)).longValueExact();
        int[] truth = new int[rows];
        Arrays.fill(truth, -1);
        for (long company = rows - shared; company < rows; company++)
            truth[(int) (company * back % rows)] = (int) ((company - (rows - shared)) * back % rows);
        return truth;
    }
}
