package firstdeal.matching.cli;

import firstdeal.matching.csv.CsvProblem;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The command line: {@code match}, {@code prepare} and {@code psi}. Results go to files or standard output, everything else to standard error. */
public final class Main {
    private static final String HELP = """
            firstdeal match A.csv B.csv [-o MATCHES.csv]   which accounts of two lists are the same, at most one match for each
              --all               also pairs for a person to review
              --threshold P       a match from this probability on, 0 to 1 (by itself: where the best F1 is expected)
              --threads N         threads that compute (all processors); the outcome does not depend on it
              --columns F=HEADING,...   which column is the id, name, domain, country, city, number (in a register), phone or
                                  postcode (--columns-a and --columns-b for one list)
              --json-summary FILE seconds, memory and counts as JSON; - for standard output
              --review FILE       the pairs to review, with an empty column answer; fill in yes or no and give the file to
              --decisions FILE    what people said: CSV with id_a, id_b, answer; their word always wins
              --groups FILE       accounts with several likely counterparts: duplicates, parents and subsidiaries
              --suffixes FILE     a newer public suffix list
              --quiet             no progress, no summary
            firstdeal prepare A.csv -o A.prepared   normalises a list once; match takes the file in place of A.csv
            firstdeal psi ...   which accounts two lists share, without showing them; psi --help says more
            A list is CSV with comma, semicolon, tab or bar, in UTF-8, UTF-16 or Windows-1252; its columns are found by their headings.
            Exit codes: 0 done, 1 a fault of ours, 2 wrong words on the command line, 3 a list that cannot be read, 4 a file that cannot be
            written, 5 too large for this memory, 130 cancelled.
            """;

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(Arrays.asList(words), System.out, System.err));
    }

    /** Runs a command and answers the exit code. */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            dispatch(words, out, err);
            return 0;
        } catch (Failure e) {
            err.println(e.getMessage());
            return e.code();
        } catch (CsvProblem e) {
            err.println(e.getMessage());
            return Failure.UNREADABLE;
        } catch (CancellationException e) {
            err.println("Cancelled.");
            return 130;
        } catch (OutOfMemoryError e) {
            // Joined and not formatted: there is no memory left to load anything.
            err.println("The lists need more memory than the "
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB given. Allow more with FIRSTDEAL_JAVA_OPTS=-Xmx4g.");
            return Failure.TOO_LARGE;
        }
    }

    private static void dispatch(List<String> words, PrintStream out, PrintStream err) {
        String command = words.isEmpty() ? "help" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        boolean help = rest.contains("--help") || rest.contains("-h");
        if (command.equals("psi")) PsiCommand.run(rest, out, err);
        else if (help || command.equals("help")) out.print(HELP);
        else if (command.equals("match")) new MatchCommand(rest, out, err).run();
        else if (command.equals("prepare")) new PrepareCommand(rest, err).run();
        else if (command.equals("train")) Training.run(out, err);
        else throw new Failure(Failure.USAGE, "There is no command " + command + "; there are match, prepare and psi.");
    }
}
