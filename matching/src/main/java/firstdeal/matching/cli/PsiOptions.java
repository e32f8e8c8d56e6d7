package firstdeal.matching.cli;

import firstdeal.matching.csv.CsvList;
import firstdeal.matching.list.Tables;
import firstdeal.matching.psi.AccountKeys;
import firstdeal.matching.psi.Computing;
import firstdeal.matching.psi.KeySet;
import firstdeal.matching.psi.KeyType;
import firstdeal.matching.psi.Memory;
import firstdeal.matching.psi.Mode;
import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Role;
import firstdeal.matching.psi.Rules;
import firstdeal.matching.psi.Seed;
import firstdeal.matching.psi.Terms;
import firstdeal.matching.ristretto.Arithmetic;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the words of a {@code psi} command say. */
final class PsiOptions {
    private static final Set<String> VALUED = Set.of(
            "-o",
            "--port",
            "--key",
            "--mode",
            "--pad",
            "--at-most",
            "--min",
            "--ratio",
            "--budget",
            "--budget-file",
            "--peer",
            "--patience",
            "--threads",
            "--columns",
            "--suffixes",
            "--json-summary",
            "--reply");
    private static final Set<String> SWITCHES =
            Set.of("--ask", "--pure", "--native", "--quiet", "--fresh", "--no-state");

    /** The options that decide what a session is about. */
    private static final List<String> DECIDING =
            List.of("--key", "--mode", "--pad", "--min", "--ratio", "--columns", "--suffixes");

    final Arguments arguments;
    final PrintStream out;
    final PrintStream err;
    final long began = System.nanoTime();

    PsiOptions(List<String> words, PrintStream out, PrintStream err) {
        arguments = new Arguments("psi", words, VALUED, SWITCHES);
        this.out = out;
        this.err = err;
    }

    /** The words that are no options. */
    List<String> files(int count, String usage) {
        if (arguments.files().size() != count) throw new Failure(Failure.USAGE, "Wanted is: firstdeal psi " + usage);
        return arguments.files();
    }

    boolean isQuiet() {
        return arguments.has("--quiet");
    }

    /** A folder that is missing is told before the session, not after it. */
    void checkOutput() {
        for (String option : List.of("-o", "--json-summary")) {
            Path folder = arguments
                    .value(option)
                    .map(file -> Path.of(file).toAbsolutePath().getParent())
                    .orElse(null);
            if (folder != null && !Files.isDirectory(folder))
                throw new Failure(
                        Failure.UNWRITABLE,
                        arguments.value(option).orElseThrow() + ": cannot be written (there is no such folder).");
        }
    }

    Mode mode() {
        String word = arguments.value("--mode").orElse("both");
        return Stream.of(Mode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.USAGE, "The mode is both, count, offerer or answerer, not “" + word + "”."));
    }

    Set<KeyType> types() {
        Set<KeyType> types = EnumSet.noneOf(KeyType.class);
        for (String word : arguments.value("--key").orElse("domain").split(",")) {
            types.add(Stream.of(KeyType.values())
                    .filter(type -> type.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() ->
                            new Failure(Failure.USAGE, "A key is domain, name or domain,name, not “" + word + "”.")));
        }
        return types;
    }

    /** @param keys of our list; the other's is taken for as long */
    private Arithmetic arithmetic(int keys) {
        Arithmetic chosen = chosen(keys);
        if (!isQuiet())
            err.printf(
                    "Computing %s.%n",
                    switch (chosen) {
                        case PURE -> "in plain Java";
                        case VECTOR -> "in Java with the machine's vectors";
                        case NATIVE -> "by libsodium";
                    });
        return chosen;
    }

    private Arithmetic chosen(int keys) {
        if (arguments.has("--pure")) return Arithmetic.PURE;
        if (!arguments.has("--native")) return Arithmetic.fastest(2L * keys);
        if (Arithmetic.NATIVE.isThere()) return Arithmetic.NATIVE;
        throw new Failure(
                Failure.USAGE,
                "libsodium 1.0.18 or newer was not found. Install it (Debian: libsodium23), say where it is with FIRSTDEAL_SODIUM, or leave --native out.");
    }

    Tables tables() {
        return Tables.with(Options.suffixes(arguments));
    }

    /** A list and its keys. */
    record Ours(CsvList list, AccountKeys keys, Tables tables) {
        /** Tells of the keys whether the list changed. */
        byte[] fingerprint() {
            return keys.keys().commitment(new byte[32]);
        }
    }

    Ours read(String file) {
        CsvList list = CsvList.read(
                Path.of(file), Columns.parse(arguments.value("--columns").orElse("")));
        Tables tables = tables();
        AccountKeys keys = AccountKeys.of(list.cells(), types(), tables);
        if (!isQuiet()) {
            list.notes().forEach(err::println);
            err.printf(
                    "%s: %,d accounts, %,d keys to compare, %,d accounts without one.%n",
                    list.cells().source(), list.cells().rows(), keys.keys().size(), keys.rowsWithout());
        }
        return new Ours(list, keys, tables);
    }

    Party party(Role role, Ours ours, Seed seed, Memory memory) {
        KeySet keys = ours.keys().keys();
        return new Party(
                role, keys, terms(ours.tables()), seed, new Computing(arithmetic(keys.size()), threads(), memory));
    }

    /** The list and the options that decide what a session over it is about. */
    List<String> deciding(String list) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(list).toAbsolutePath().normalize().toString());
        for (String option : DECIDING) arguments.value(option).ifPresent(value -> words.add(option + "=" + value));
        return words;
    }

    private Terms terms(Tables tables) {
        Rules standard = Rules.STANDARD;
        Rules rules = new Rules(
                arguments.number("--min", standard.smallest(), 1), arguments.number("--ratio", standard.ratio(), 1));
        return new Terms(mode(), rules, arguments.number("--pad", 0, 1), tables.fingerprint());
    }

    int threads() {
        return arguments.number("--threads", Runtime.getRuntime().availableProcessors(), 1);
    }

    SessionBudget budget() {
        return new SessionBudget(budgetFile(), arguments.number("--budget", 10, 1));
    }

    /** Where sessions are counted; those that are going on are written down beside it. */
    Path budgetFile() {
        return arguments.value("--budget-file").map(Path::of).orElseGet(SessionBudget::standardFile);
    }
}
