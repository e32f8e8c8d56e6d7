package firstdeal.matching.cli;

import firstdeal.matching.Decisions;
import firstdeal.matching.csv.CsvProblem;
import firstdeal.matching.csv.CsvReader;
import firstdeal.matching.csv.Dialect;
import firstdeal.matching.csv.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Decisions as CSV with the columns {@code id_a}, {@code id_b} and {@code answer}; a review file with its answers filled in is one. */
final class DecisionsFile {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "match", "ja", "oui", "si", "sí");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "non");

    private DecisionsFile() {}

    static Decisions read(Path file) {
        byte[] bytes = bytes(file);
        CsvReader reader = new CsvReader(file.toString(), bytes, Dialect.of(bytes));
        if (!reader.hasRow()) return Decisions.NONE;
        List<String> headings = reader.row();
        int idA = headings.indexOf("id_a");
        int idB = headings.indexOf("id_b");
        int answer = headings.indexOf("answer");
        if (idA < 0 || idB < 0 || answer < 0)
            throw new CsvProblem(file.toString(), 1, "the columns id_a, id_b and answer are needed.");
        Map<String, String> confirmed = new HashMap<>();
        Map<String, Set<String>> rejected = new HashMap<>();
        for (long line = 2; reader.hasRow(); line++) {
            List<String> row = reader.row();
            if (row.size() <= Math.max(answer, Math.max(idA, idB))) continue;
            String said = row.get(answer).strip().toLowerCase(Locale.ROOT);
            if (YES.contains(said)) confirmed.put(row.get(idA), row.get(idB));
            else if (NO.contains(said))
                rejected.computeIfAbsent(row.get(idA), id -> new HashSet<>()).add(row.get(idB));
            else if (!said.isEmpty())
                throw new CsvProblem(file.toString(), line, "the answer is yes, no or nothing, not “" + said + "”.");
        }
        return decisions(file, confirmed, rejected);
    }

    private static Decisions decisions(Path file, Map<String, String> confirmed, Map<String, Set<String>> rejected) {
        try {
            return new Decisions(confirmed, rejected);
        } catch (IllegalArgumentException e) {
            throw new CsvProblem(
                    file.toString(), 0, "an account of the second list is confirmed for two of the first.");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Encoding.of(Files.readAllBytes(file)).bytes();
        } catch (NoSuchFileException e) {
            throw new CsvProblem(file.toString(), 0, "there is no such file of decisions.");
        } catch (IOException e) {
            throw new CsvProblem(file.toString(), 0, "the decisions cannot be read (" + e.getMessage() + ").");
        }
    }
}
