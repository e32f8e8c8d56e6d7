package firstdeal.matching.cli;

import firstdeal.matching.psi.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** {@code psi serve|join|offer|answer|finish}: two lists compared without showing either. */
final class PsiCommand {
    static final String HELP = """
            firstdeal psi serve LIST --port N            waits for the other side; only blinded points and counts go over the wire
            firstdeal psi join LIST HOST:PORT -o COMMON.csv   calls it; the accounts that both lists hold
            firstdeal psi offer LIST -o OFFER            the same by files: an offer and OFFER.secret, which stays here
            firstdeal psi answer LIST OFFER -o ANSWER    an answer to an offer and ANSWER.secret
            firstdeal psi finish SECRET FILE -o COMMON.csv [--reply FILE]   reads the other side's file, writes the next one until both are done
              --key domain|name|domain,name   what is compared (domain); both sides say the same
              --mode both|count|offerer|answerer   who learns which accounts are common (both); count: nobody. join and offer make the offerer
              --pad N             announce N keys, filled up with random ones, to hide how long the list is
              --at-most N         keep the names when more than N keys are common
              --ask               ask at the terminal once the count is known; without it, to take part in a mode is to agree to it
              --min N             keys that each list must have (100)
              --ratio N           how many times as large as the other a list may be (50)
              --budget N          sessions with the same peer over the same list in 30 days (10); --peer NAME says who it is,
              --budget-file FILE  where they are counted
              --patience S        how long a broken connection is waited for (60); a command that was killed takes its session up when it is run
                                  again within a day. --fresh begins a new one; --no-state keeps nothing on disk for that
              --pure, --native    compute in plain Java, or by libsodium; without, in Java with the machine's vectors where lists are long, else by
                                  libsodium where it is installed
              --threads N, --columns F=HEADING,..., --suffixes FILE, --json-summary FILE, --quiet   as with match
            Lists are read as with match. What this protects and what it does not: docs/psi.md
            Exit codes: 0 done, 1 a fault of ours, 2 wrong words, 3 unreadable, 4 unwritable, 5 too large, 6 a list too small, 7 lists too uneven,
            8 asked too often, 9 the sides want different things, 10 the other side broke the protocol, 11 the names are kept, 12 no connection,
            13 the other side's list is not the one it committed to, 130 cancelled.
            """;

    private PsiCommand() {}

    static void run(List<String> words, PrintStream out, PrintStream err) {
        String command = words.isEmpty() ? "help" : words.getFirst();
        if (words.contains("--help") || words.contains("-h") || command.equals("help")) {
            out.print(HELP);
            return;
        }
        PsiOptions options = new PsiOptions(words.subList(1, words.size()), out, err);
        try {
            dispatch(command, options);
        } catch (Refused e) {
            throw new Failure(code(e.kind()), e.sentence());
        } catch (UncheckedIOException e) {
            throw new Failure(Failure.UNWRITABLE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Failure(Failure.NO_CONNECTION, "The other side cannot be reached (" + e.getMessage() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The comparison was cancelled.");
        }
    }

    private static void dispatch(String command, PsiOptions options) throws IOException, InterruptedException {
        switch (command) {
            case "serve" -> new PsiNetwork(options).serve();
            case "join" -> new PsiNetwork(options).join();
            case "offer" -> new PsiFiles(options).offer();
            case "answer" -> new PsiFiles(options).answer();
            case "finish" -> new PsiFiles(options).finish();
            default ->
                throw new Failure(
                        Failure.USAGE,
                        "There is no command psi " + command + "; there are serve, join, offer, answer and finish.");
        }
    }

    private static int code(Refused.Kind kind) {
        return switch (kind) {
            case TOO_SMALL -> Failure.TOO_SMALL;
            case TOO_UNEVEN -> Failure.TOO_UNEVEN;
            case TOO_LARGE -> Failure.TOO_LARGE;
            case TOO_OFTEN -> Failure.TOO_OFTEN;
            case TERMS -> Failure.TERMS;
            case BROKEN -> Failure.BROKEN;
            case DECLINED -> Failure.DECLINED;
            case CHANGED -> Failure.CHANGED;
        };
    }
}
