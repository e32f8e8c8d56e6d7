package firstdeal.matching.cli;

import firstdeal.matching.Decisions;
import firstdeal.matching.Linkage;
import firstdeal.matching.Prepared;
import firstdeal.matching.Progress;
import firstdeal.matching.Report;
import firstdeal.matching.Result;
import firstdeal.matching.csv.CsvList;
import firstdeal.matching.csv.Ids;
import firstdeal.matching.list.Cells;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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
            "--block-cap",
            "--review",
            "--decisions",
            "--groups");
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
        refuseWhatIsTooLong();
        bar.say("reading");
        Meanwhile<Linkage> loading = new Meanwhile<>(() -> Options.linkage(arguments));
        Path ours = Path.of(arguments.files().getFirst());
        Meanwhile<CsvList> reading = new Meanwhile<>(() -> read(1, "--columns-b"));
        Cells cells = Linkage.isPrepared(ours) ? null : told(read(0, "--columns-a"));
        Cells second = told(reading.result());
        if (cells != null) refuseWhatDoesNotFit(cells, second);
        Linkage linkage = loading.result();
        bar.reached(Progress.Stage.NORMALISING);
        Decisions decisions = arguments
                .value("--decisions")
                .map(file -> DecisionsFile.read(Path.of(file)))
                .orElse(Decisions.NONE);
        Result result = cells == null
                ? linkage.match(load(linkage, ours), second, decisions, bar)
                : linkage.match(cells, second, decisions, bar);
        bar.say("writing");
        write(new MatchFiles(result, out));
        bar.clear();
        if (!arguments.has("--quiet")) tell(result.report());
        arguments.value("--json-summary").ifPresent(file -> summarise(file, result.report()));
    }

    /** Before anything is read, by the files' lengths: rows of sixty bytes are assumed; a prepared list is held as it stands in its file. */
    private void refuseWhatIsTooLong() {
        long bytes = 0;
        long rows = 0;
        for (String name : arguments.files()) {
            Path file = Path.of(name);
            boolean prepared = Linkage.isPrepared(file);
            bytes += prepared ? file.toFile().length() / 2 : file.toFile().length();
            rows += prepared ? 0 : file.toFile().length() / 60;
        }
        if (2 * bytes > Runtime.getRuntime().maxMemory()) refuse(Linkage.memoryFor(bytes, rows));
    }

    private static void refuseWhatDoesNotFit(Cells first, Cells second) {
        long need = Linkage.memoryFor(first, second);
        if (need > Runtime.getRuntime().maxMemory()) refuse(need);
    }

    private static void refuse(long bytes) {
        long need = bytes >> 20;
        throw new Failure(
                Failure.TOO_LARGE,
                "These lists need about %,d MB of memory and %,d are allowed. Allow more with FIRSTDEAL_JAVA_OPTS=-Xmx%dm."
                        .formatted(need, Runtime.getRuntime().maxMemory() >> 20, need + need / 10));
    }

    private static Prepared load(Linkage linkage, Path file) {
        try {
            return linkage.load(file);
        } catch (IOException e) {
            String why = e instanceof EOFException ? "it ends too early" : e.getMessage();
            throw new Failure(Failure.UNREADABLE, file + ": cannot be used (" + why + ").");
        }
    }

    private CsvList read(int which, String own) {
        String columns =
                arguments.value(own).or(() -> arguments.value("--columns")).orElse("");
        return CsvList.read(Path.of(arguments.files().get(which)), Columns.parse(columns));
    }

    /** Says what was noticed while reading. */
    private Cells told(CsvList list) {
        if (!arguments.has("--quiet")) {
            list.notes().forEach(err::println);
            Ids.repeated(list.cells()).ifPresent(err::println);
        }
        return list.cells();
    }

    private void write(MatchFiles files) {
        files.matches(arguments.value("-o").orElse("-"), arguments.has("--all"));
        arguments.value("--review").ifPresent(files::review);
        arguments.value("--groups").ifPresent(files::groups);
    }

    private void tell(Report report) {
        err.printf(
                "%,d sure matches and %,d to review between %,d and %,d accounts, in %.2f s; sure from a probability of %.2f on.%n",
                report.sure(), report.review(), report.rowsA(), report.rowsB(), seconds(), report.threshold());
        if (report.blocksLeft() == 0) return;
        err.printf(
                "%,d pairs of accounts that share only common traits were too many to compare; those accounts were compared where they share more.%n",
                report.pairsLeft());
    }

    private void summarise(String file, Report report) {
        String json = Summary.json(report, seconds());
        try {
            if (file.equals("-")) out.print(json);
            else Files.writeString(Path.of(file), json);
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
