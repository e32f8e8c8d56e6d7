package firstdeal.matching.cli;

import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Refused;
import firstdeal.matching.psi.Role;
import firstdeal.matching.psi.Seed;
import firstdeal.matching.psi.link.Letter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        String file = output();
        PsiOptions.Ours ours = options.read(list);
        try (Seed seed = Seed.fresh();
                Party party = options.party(Role.OFFERER, ours, true, seed)) {
            options.budget().spend(peer(), name(list), Clock.systemUTC().instant());
            List<byte[]> messages = rest(party);
            write(new Letter(party.session(), 1, messages), file);
            keep(
                    new PsiSecret(true, seed, words(list), fingerprint(ours), messages.size(), List.of()),
                    file + ".secret");
        }
        say("Give %s to the other side; keep %s.secret here for psi finish.".formatted(file, file));
    }

    void answer() {
        List<String> files = options.files(2, "answer LIST OFFER -o ANSWER");
        String file = output();
        Letter offer = letter(files.get(1));
        if (offer.number() != 1) throw new Refused(Refused.Kind.BROKEN, files.get(1) + " is no offer.");
        PsiOptions.Ours ours = options.read(files.getFirst());
        try (Seed seed = Seed.fresh();
                Party party = options.party(Role.ANSWERER, ours, false, seed)) {
            options.budget()
                    .spend(peer(), name(files.getFirst()), Clock.systemUTC().instant());
            receive(party, offer);
            List<byte[]> messages = rest(party);
            write(new Letter(party.session(), 2, messages), file);
            keep(
                    new PsiSecret(
                            false, seed, words(files.getFirst()), fingerprint(ours), messages.size(), List.of(offer)),
                    file + ".secret");
        }
        say("Give %s to the other side; keep %s.secret here for psi finish.".formatted(file, file));
    }

    void finish() {
        List<String> files = options.files(2, "finish SECRET FILE -o COMMON.csv [--reply FILE]");
        Path secretFile = Path.of(files.getFirst());
        PsiSecret secret = secret(secretFile);
        Letter letter = letter(files.get(1));
        PsiOptions first = new PsiOptions(secret.words(), options.out, options.err);
        PsiOptions.Ours ours = first.read(first.files(1, "finish SECRET FILE").getFirst());
        if (!Arrays.equals(secret.commitment(), fingerprint(ours)))
            throw new Failure(
                    Failure.UNREADABLE, "The list changed since the session began; a session is over one list.");
        Role role = secret.offers() ? Role.OFFERER : Role.ANSWERER;
        try (Seed seed = secret.seed();
                Party party = first.party(role, ours, secret.offers(), seed)) {
            Replay replay = new Replay(party, secret);
            replay.run();
            checkTurn(letter, party, secret);
            receive(party, letter);
            if (party.awaitsConsent() && !new Consent(options).given(party))
                throw new Refused(Refused.Kind.DECLINED, "The count was seen, and the names are kept.");
            goOn(secret.after(letter, secret.sent()), secretFile, party, letter.number() + 1);
            new PsiOutcome(options, ours, party).tell();
        }
    }

    /** Writes what is to be said now, and keeps or wipes the secret. */
    private void goOn(PsiSecret secret, Path secretFile, Party party, int number) {
        if (party.awaitsConsent()) party.agree();
        List<byte[]> messages = rest(party);
        try {
            if (!messages.isEmpty()) {
                String reply = options.arguments
                        .value("--reply")
                        .orElseThrow(() -> new Failure(
                                Failure.USAGE,
                                "There is something to answer: say with --reply FILE where to write it."));
                write(new Letter(party.session(), number, messages), reply);
                say("Give " + reply + " to the other side" + (party.isDone() ? "; here all is done." : "."));
            }
            if (party.isDone()) PsiSecret.wipe(secretFile);
            else
                new PsiSecret(
                                secret.offers(),
                                secret.seed(),
                                secret.words(),
                                secret.commitment(),
                                secret.sent() + messages.size(),
                                secret.received())
                        .write(secretFile);
        } catch (IOException e) {
            throw Options.unwritable(secretFile.toString(), e);
        }
    }

    /** Brings a party to where it stood, without computing again what was sent. */
    private record Replay(Party party, PsiSecret secret) {
        void run() {
            int left = secret.sent();
            for (int i = 0; i <= secret.received().size(); i++) {
                left -= discard(left);
                if (i == secret.received().size()) break;
                for (byte[] message : secret.received().get(i).messages()) {
                    party.receive(message);
                    left -= discard(left);
                }
                if (left > 0 && party.awaitsConsent()) party.agree();
            }
        }

        private int discard(int most) {
            int count = 0;
            while (count < most) {
                if (party.arePointsNext()) {
                    count += party.skipPoints();
                    continue;
                }
                if (party.next().isEmpty()) break;
                count++;
            }
            return count;
        }
    }

    private static void checkTurn(Letter letter, Party party, PsiSecret secret) {
        int expected =
                secret.received().isEmpty() ? 2 : secret.received().getLast().number() + 2;
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

    /** The list with its options, as the first command had them. */
    private List<String> words(String list) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(list).toAbsolutePath().toString());
        for (String option : List.of("--key", "--mode", "--pad", "--min", "--ratio", "--columns", "--suffixes"))
            options.arguments.value(option).ifPresent(value -> words.add(option + "=" + value));
        words.add("--quiet");
        return words;
    }

    private static byte[] fingerprint(PsiOptions.Ours ours) {
        return ours.keys().keys().commitment(new byte[32]);
    }

    private static Letter letter(String file) {
        try {
            return Letter.read(Path.of(file));
        } catch (IOException e) {
            throw new Failure(Failure.UNREADABLE, file + ": cannot be read (" + e.getMessage() + ").");
        }
    }

    private static PsiSecret secret(Path file) {
        try {
            return PsiSecret.read(file);
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

    private static void keep(PsiSecret secret, String file) {
        try {
            secret.write(Path.of(file));
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
    }

    private void say(String sentence) {
        if (!options.isQuiet()) options.err.println(sentence);
    }
}
