package firstdeal.matching.cli;

import firstdeal.matching.Linkage;
import firstdeal.matching.Prepared;
import firstdeal.matching.csv.CsvList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code prepare A.csv -o A.prepared}: normalises a list once; {@code match} takes the file in place of the first list. */
final class PrepareCommand {
    private final Arguments arguments;
    private final PrintStream err;

    PrepareCommand(List<String> words, PrintStream err) {
        arguments = new Arguments(words, Set.of("-o", "--threads", "--columns", "--suffixes"), Set.of("--quiet"));
        this.err = err;
        if (arguments.files().size() != 1 || !arguments.has("-o")) {
            throw new Failure(
                    Failure.USAGE, "One list and a file to write are needed: firstdeal prepare A.csv -o A.prepared");
        }
    }

    void run() {
        CsvList list = CsvList.read(
                Path.of(arguments.files().getFirst()),
                Columns.parse(arguments.value("--columns").orElse("")));
        Linkage linkage = Options.linkage(arguments);
        Prepared prepared = linkage.prepare(list.cells());
        String file = arguments.value("-o").orElseThrow();
        try {
            linkage.save(prepared, Path.of(file));
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
        if (arguments.has("--quiet")) return;
        list.notes().forEach(err::println);
        err.printf("%,d accounts prepared in %s.%n", prepared.size(), file);
    }
}
