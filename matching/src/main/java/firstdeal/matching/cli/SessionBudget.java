package firstdeal.matching.cli;

import firstdeal.matching.psi.Refused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How often a peer may compare with a list: each session tells it whether guesses of its choice are in the list, so the number of sessions bounds how
 * much of a list can be fished out. A line of the file is one session: seconds since 1970, peer, list.
 */
final class SessionBudget {
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Path file;
    private final int most;

    SessionBudget(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    static Path standardFile() {
        String state =
                System.getenv().getOrDefault("XDG_STATE_HOME", System.getProperty("user.home") + "/.local/state");
        return Path.of(state, "firstdeal", "psi-sessions.tsv");
    }

    /**
     * Counts one more session.
     *
     * @throws Refused when the peer used up its sessions
     */
    void spend(String peer, String list, Instant now) {
        String name = plain(peer);
        String of = plain(list);
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) Files.createDirectories(parent);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && count(name, of, now) >= most) throw tooOften(peer);
                String line = now.getEpochSecond() + "\t" + name + "\t" + of + "\n";
                channel.position(channel.size());
                channel.write(java.nio.ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new Failure(
                    Failure.UNWRITABLE,
                    file + ": sessions cannot be counted there (" + e.getMessage()
                            + "). Name another with --budget-file.");
        }
    }

    private long count(String peer, String list, Instant now) throws IOException {
        long since = now.minus(WINDOW).getEpochSecond();
        return Files.readAllLines(file).stream()
                .map(line -> List.of(line.split("\t")))
                .filter(cells -> cells.size() == 3
                        && Long.parseLong(cells.getFirst()) > since
                        && cells.get(1).equals(peer)
                        && cells.get(2).equals(list))
                .count();
    }

    private Refused tooOften(String peer) {
        return new Refused(
                Refused.Kind.TOO_OFTEN,
                "%s compared with this list %d times in %d days; more often is not allowed, since each time tells something of the list."
                        .formatted(peer, most, WINDOW.toDays()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\p{C}", " ");
    }
}
