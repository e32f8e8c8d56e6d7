package firstdeal.matching.cli;

import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Refused;
import firstdeal.matching.psi.Role;
import firstdeal.matching.psi.Seed;
import firstdeal.matching.psi.link.Journal;
import firstdeal.matching.psi.link.Letter;
import firstdeal.matching.psi.link.Start;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code psi offer}, {@code psi answer} and {@code psi finish}: a session by files. Each command takes the session up again from the secret, replays the
 * files read so far, and writes the messages that are new.
 */
final class PsiFiles {
    private final PsiOptions options;

    PsiFiles(PsiOptions options) {
        this.options = options;
    }

    void offer() {
        String list = options.files(1, "offer LIST -o OFFER").getFirst();
        begin(Role.OFFERER, list, party -> {});
    }

    void answer() {
        List<String> files = options.files(2, "answer LIST OFFER -o ANSWER");
        Letter offer = letter(files.get(1));
        if (offer.number() != 1) throw new Refused(Refused.Kind.BROKEN, files.get(1) + " is no offer.");
        begin(Role.ANSWERER, files.getFirst(), party -> receive(party, offer), offer);
    }

    private void begin(Role role, String list, Consumer<Party> receive, Letter... received) {
        String file = output();
        PsiOptions.Ours ours = options.read(list);
        Start start = Start.of(role, options.deciding(list), ours.fingerprint());
        try (Journal journal = Journal.fresh(Path.of(file + ".secret"), start);
                Seed seed = start.seed();
                Party party = options.party(role, ours, seed, journal)) {
            receive.accept(party);
            options.budget().spend(peer(), name(list), Clock.systemUTC().instant());
            List<byte[]> messages = rest(party);
            int number = role == Role.OFFERER ? 1 : 2;
            write(new Letter(party.session(), number, messages), file);
            for (Letter letter : received) letter.messages().forEach(journal::received);
            journal.sent(number, messages.size());
        }
        say("Give %s to the other side; keep %s.secret here for psi finish.".formatted(file, file));
    }

    void finish() {
        List<String> files = options.files(2, "finish SECRET FILE -o COMMON.csv [--reply FILE]");
        Letter letter = letter(files.get(1));
        try (Journal journal = journal(Path.of(files.getFirst()))) {
            finish(journal, letter);
        } catch (IOException e) {
            throw Options.unwritable(files.getFirst(), e);
        }
    }

    private void finish(Journal journal, Letter letter) throws IOException {
        Start start = journal.start();
        List<String> words = new ArrayList<>(start.words());
        words.add("--quiet");
        PsiOptions first = new PsiOptions(words, options.out, options.err);
        PsiOptions.Ours ours = first.read(first.files(1, "finish SECRET FILE").getFirst());
        if (!Arrays.equals(start.fingerprint(), ours.fingerprint()))
            throw new Failure(
                    Failure.UNREADABLE, "The list changed since the session began; a session is over one list.");
        int[] settled = journal.settled();
        try (Seed seed = start.seed();
                Party party = first.party(start.role(), ours, seed, journal)) {
            List<byte[]> said = new ArrayList<>();
            long[] heard = {bytes(letter.messages())};
            journal.replay(party, said::add, message -> heard[0] += message.length + 4);
            checkTurn(letter, party, settled[0] + 1);
            receive(party, letter);
            if (party.awaitsConsent() && !new Consent(options).given(party))
                throw new Refused(Refused.Kind.DECLINED, "The count was seen, and the names are kept.");
            boolean agreed = party.awaitsConsent();
            if (agreed) party.agree();
            said.addAll(rest(party));
            reply(party, letter.number() + 1, said.subList(settled[1], said.size()));
            PsiOutcome outcome = new PsiOutcome(options, ours, party);
            outcome.tell();
            if (party.isDone()) {
                outcome.summarise(bytes(said), heard[0]);
                journal.wipe();
                return;
            }
            letter.messages().forEach(journal::received);
            if (agreed) journal.agreed();
            journal.sent(letter.number() + 1, said.size());
        }
    }

    private void reply(Party party, int number, List<byte[]> messages) {
        if (messages.isEmpty()) return;
        String reply = options.arguments
                .value("--reply")
                .orElseThrow(() -> new Failure(
                        Failure.USAGE, "There is something to answer: say with --reply FILE where to write it."));
        write(new Letter(party.session(), number, messages), reply);
        say("Give " + reply + " to the other side" + (party.isDone() ? "; here all is done." : "."));
    }

    private static void checkTurn(Letter letter, Party party, int expected) {
        if (letter.number() != expected || !Arrays.equals(letter.session(), party.session()))
            throw new Refused(
                    Refused.Kind.BROKEN,
                    "This is file %d of a session; wanted is file %d of this one."
                            .formatted(letter.number(), expected));
    }

    private static void receive(Party party, Letter letter) {
        for (byte[] message : letter.messages()) party.receive(message);
    }

    private static List<byte[]> rest(Party party) {
        List<byte[]> messages = new ArrayList<>();
        for (Optional<byte[]> next = party.next(); next.isPresent(); next = party.next()) messages.add(next.get());
        return messages;
    }

    private static long bytes(List<byte[]> messages) {
        return messages.stream().mapToLong(message -> message.length + 4).sum();
    }

    private String output() {
        return options.arguments
                .value("-o")
                .orElseThrow(() -> new Failure(Failure.USAGE, "Say with -o FILE where to write it."));
    }

    private String peer() {
        return options.arguments.value("--peer").orElse("by files");
    }

    private static String name(String list) {
        return Path.of(list).getFileName().toString();
    }

    private static Letter letter(String file) {
        try {
            return Letter.read(Path.of(file));
        } catch (IOException e) {
            throw new Failure(Failure.UNREADABLE, file + ": cannot be read (" + e.getMessage() + ").");
        }
    }

    private static Journal journal(Path file) {
        try {
            return Journal.open(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
        } catch (IOException e) {
            throw new Failure(Failure.UNREADABLE, file + ": cannot be read (" + e.getMessage() + ").");
        }
    }

    private static void write(Letter letter, String file) {
        try {
            letter.write(Path.of(file));
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
    }

    private void say(String sentence) {
        if (!options.isQuiet()) options.err.println(sentence);
    }
}
