package firstdeal.matching.cli;

import firstdeal.matching.psi.Role;
import firstdeal.matching.psi.link.Journal;
import firstdeal.matching.psi.link.Start;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The sessions over connections that are going on, written down beside the file where sessions are counted, so that the same command takes them up when
 * its process ended before they did. What nobody took up within a day is overwritten.
 */
final class PsiSessions {
    private static final Duration KEPT = Duration.ofDays(1);

    private final PsiOptions options;

    PsiSessions(PsiOptions options) {
        this.options = options;
    }

    /** The session of the same words that did not end, or a new one. */
    Journal of(Role role, String list, String target, PsiOptions.Ours ours) {
        List<String> words = new ArrayList<>(options.deciding(list));
        words.add(role.name());
        words.add(target);
        options.arguments.value("--peer").ifPresent(words::add);
        Path file = folder().resolve("psi-" + number(words) + ".session");
        try {
            sweep();
            Optional<Journal> begun = Journal.open(file);
            if (begun.isPresent() && !options.arguments.has("--fresh")) {
                check(begun.get(), list, ours);
                return begun.get();
            }
            if (begun.isPresent()) begun.get().wipe();
        } catch (IOException e) {
            throw new Failure(
                    Failure.UNWRITABLE,
                    file + ": the session that it holds cannot be taken up (" + e.getMessage() + ").");
        }
        return Journal.fresh(file, Start.of(role, words, ours.fingerprint()));
    }

    private static void check(Journal journal, String list, PsiOptions.Ours ours) {
        if (Arrays.equals(journal.start().fingerprint(), ours.fingerprint())) return;
        journal.close();
        throw new Failure(
                Failure.UNREADABLE,
                list
                        + " changed since a session over it was broken off. Give it as it was, or begin a new session with --fresh.");
    }

    private Path folder() {
        Path parent = options.budgetFile().toAbsolutePath().getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private static String number(List<String> words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sweep() throws IOException {
        if (!Files.isDirectory(folder())) return;
        Instant oldest = Clock.systemUTC().instant().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "psi-*.session")) {
            for (Path file : files)
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) wipe(file);
        }
    }

    private static void wipe(Path file) {
        try {
            Optional<Journal> old = Journal.open(file);
            if (old.isPresent()) old.get().wipe();
        } catch (IOException e) {
            // somebody is in it, or it is none of ours
        }
    }
}
