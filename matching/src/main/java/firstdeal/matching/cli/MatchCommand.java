package firstdeal.matching.cli;

import firstdeal.matching.Linkage;
import firstdeal.matching.Match;
import firstdeal.matching.Report;
import firstdeal.matching.Result;
import firstdeal.matching.Settings;
import firstdeal.matching.csv.CsvList;
import firstdeal.matching.domain.PublicSuffixes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** {@code match A.csv B.csv}: reads two lists, matches them and writes the pairs. */
final class MatchCommand {
    private static final Set<String> VALUED = Set.of(
            "-o",
            "--threads",
            "--threshold",
            "--columns",
            "--columns-a",
            "--columns-b",
            "--json-summary",
            "--suffixes",
            "--block-cap");
    private static final Set<String> SWITCHES = Set.of("--all", "--quiet");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;
    private final long began = System.nanoTime();

    MatchCommand(List<String> words, PrintStream out, PrintStream err) {
        arguments = new Arguments(words, VALUED, SWITCHES);
        this.out = out;
        this.err = err;
        if (arguments.files().size() != 2) {
            throw new Failure(Failure.USAGE, "Two lists are needed: firstdeal match A.csv B.csv -o MATCHES.csv");
        }
    }

    void run() {
        ProgressBar bar = new ProgressBar(err, !arguments.has("--quiet"));
        bar.say("reading");
        CsvList a = read(0, "--columns-a");
        CsvList b = read(1, "--columns-b");
        Linkage linkage = new Linkage(settings(), suffixes());
        Result result = linkage.match(a.cells(), b.cells(), bar);
        bar.say("writing");
        write(result);
        bar.clear();
        if (!arguments.has("--quiet")) {
            a.notes().forEach(err::println);
            b.notes().forEach(err::println);
            tell(result.report());
        }
        arguments.value("--json-summary").ifPresent(file -> summarise(file, result.report()));
    }

    private CsvList read(int which, String own) {
        String columns =
                arguments.value(own).or(() -> arguments.value("--columns")).orElse("");
        return CsvList.read(Path.of(arguments.files().get(which)), Columns.parse(columns));
    }

    private Settings settings() {
        Settings standard = Settings.standard();
        OptionalDouble threshold = arguments.has("--threshold")
                ? OptionalDouble.of(arguments.share("--threshold", 0))
                : OptionalDouble.empty();
        return new Settings(
                arguments.number("--threads", standard.threads(), 1),
                threshold,
                arguments.number("--block-cap", standard.blockCap(), 0));
    }

    private PublicSuffixes suffixes() {
        if (!arguments.has("--suffixes")) return PublicSuffixes.shipped();
        String file = arguments.value("--suffixes").orElseThrow();
        try {
            return PublicSuffixes.of(Files.readAllBytes(Path.of(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    Failure.UNREADABLE, file + ": is no public suffix list that can be read (" + e.getMessage() + ").");
        }
    }

    private void write(Result result) {
        String file = arguments.value("-o").orElse("-");
        Stream<Match> matches = arguments.has("--all") ? result.withReview() : result.sure();
        try (Writer writer = open(file)) {
            writer.write("id_a,id_b,probability,band,reasons\n");
            for (Match match : (Iterable<Match>) matches::iterator) writer.write(Rows.of(match));
        } catch (IOException e) {
            throw new Failure(Failure.UNWRITABLE, file + ": cannot be written (" + e.getMessage() + ").");
        }
    }

    private Writer open(String file) throws IOException {
        if (!file.equals("-")) return Files.newBufferedWriter(Path.of(file));
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private void tell(Report report) {
        err.printf(
                "%,d sure matches and %,d to review between %,d and %,d accounts, in %.2f s; sure from a probability of %.2f on.%n",
                report.sure(), report.review(), report.rowsA(), report.rowsB(), seconds(), report.threshold());
        if (report.blocksLeft() > 0) {
            err.printf(
                    "%,d groups of accounts that share only common traits were too large to compare pair by pair (%,d pairs); their accounts were compared where they share more.%n",
                    report.blocksLeft(), report.pairsLeft());
        }
    }

    private void summarise(String file, Report report) {
        String json = Summary.json(report, seconds());
        try {
            if (file.equals("-")) out.print(json);
            else Files.writeString(Path.of(file), json);
        } catch (IOException e) {
            throw new Failure(Failure.UNWRITABLE, file + ": cannot be written (" + e.getMessage() + ").");
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
