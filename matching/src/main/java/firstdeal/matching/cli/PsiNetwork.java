package firstdeal.matching.cli;

import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Refused;
import firstdeal.matching.psi.Role;
import firstdeal.matching.psi.Seed;
import firstdeal.matching.psi.link.Journal;
import firstdeal.matching.psi.link.Line;
import firstdeal.matching.psi.link.Log;
import firstdeal.matching.psi.link.Talk;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** {@code psi serve} and {@code psi join}: a session over a connection. */
final class PsiNetwork {
    private final PsiOptions options;

    PsiNetwork(PsiOptions options) {
        this.options = options;
    }

    void serve() throws IOException, InterruptedException {
        String file = options.files(1, "serve LIST --port N").getFirst();
        if (!options.arguments.has("--port"))
            throw new Failure(Failure.USAGE, "Say with --port N where to wait; 0 takes a free one.");
        options.checkOutput();
        int port = options.arguments.number("--port", 0, 0);
        PsiOptions.Ours ours = options.read(file);
        try (ServerSocket server = open(port)) {
            if (!options.isQuiet()) options.err.printf("Waiting at port %d ...%n", server.getLocalPort());
            talk(Role.ANSWERER, ours, Line.at(server), file, Integer.toString(port));
        }
    }

    private static ServerSocket open(int port) {
        if (port > 65_535) throw new Failure(Failure.USAGE, "A port is a number up to 65535, not " + port + ".");
        try {
            return new ServerSocket(port);
        } catch (IOException e) {
            throw new Failure(
                    Failure.NO_CONNECTION,
                    "Nobody can be waited for at port " + port + " (" + e.getMessage()
                            + "); name another with --port.");
        }
    }

    void join() throws IOException, InterruptedException {
        List<String> files = options.files(2, "join LIST HOST:PORT -o COMMON.csv");
        options.checkOutput();
        InetSocketAddress address = address(files.get(1));
        PsiOptions.Ours ours = options.read(files.getFirst());
        talk(Role.OFFERER, ours, Line.to(address), files.getFirst(), files.get(1));
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        try {
            if (colon > 0)
                return InetSocketAddress.createUnresolved(
                        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            // told below, like an address without a port
        }
        throw new Failure(Failure.USAGE, "The other side is HOST:PORT, not “" + text + "”.");
    }

    private void talk(Role role, PsiOptions.Ours ours, Line line, String file, String target)
            throws IOException, InterruptedException {
        if (options.arguments.has("--no-state")) {
            try (Seed seed = Seed.fresh()) {
                talk(role, ours, line, file, target, seed, Log.NONE);
            }
            return;
        }
        try (Journal journal = new PsiSessions(options).of(role, file, target, ours);
                Seed seed = journal.start().seed()) {
            try {
                if (talk(role, ours, line, file, target, seed, journal)) journal.wipe();
            } catch (Refused e) {
                journal.wipe();
                throw e;
            }
        }
    }

    /** False when the other side may not have everything yet. */
    private boolean talk(Role role, PsiOptions.Ours ours, Line line, String file, String target, Seed seed, Log log)
            throws IOException, InterruptedException {
        Duration patience = Duration.ofSeconds(options.arguments.number("--patience", 60, 1));
        try (Party party = options.party(role, ours, seed, log);
                Cancelled cancelled = new Cancelled(options, log)) {
            if (role == Role.OFFERER && !options.isQuiet()) options.err.printf("Calling %s ...%n", target);
            String list = Path.of(file).getFileName().toString();
            Talk talk = new Talk(party, line, role == Role.OFFERER, patience, new Course(list), log);
            boolean over = talk.run();
            PsiOutcome outcome = new PsiOutcome(options, ours, party);
            outcome.tell();
            outcome.summarise(talk.bytesSent(), talk.bytesReceived());
            if (!over && !options.isQuiet())
                options.err.println(
                        "The other side went away before it said that it has everything; the same command, within a day, brings it the rest.");
            cancelled.tooLate();
            return over;
        }
    }

    /** Shows how far it is, counts the session, and asks for consent. */
    private final class Course implements Talk.Listener {
        private final ProgressBar bar = new ProgressBar(options.err, !options.isQuiet());
        private final String list;
        private String lastBreak = "";

        Course(String list) {
            this.list = list;
        }

        @Override
        public void met(String peer) {
            options.budget()
                    .spend(
                            options.arguments.value("--peer").orElse(peer),
                            list,
                            Clock.systemUTC().instant());
        }

        @Override
        public void greeted(Party party) {
            bar.say("comparing with %,d keys".formatted(party.otherSize()));
        }

        @Override
        public void moved(Party party) {
            long[] progress = party.progress();
            if (progress[1] > 0) bar.say("%,d of %,d points".formatted(progress[0], progress[1]));
            if (progress[0] == progress[1]) bar.clear();
        }

        @Override
        public boolean agrees(Party party) {
            bar.clear();
            return new Consent(options).given(party);
        }

        @Override
        public void resumed(Party party) {
            if (options.isQuiet()) return;
            long[] progress = party.progress();
            options.err.printf(
                    "Taking up the session that was broken off, with %,d of %,d points; --fresh begins a new one.%n",
                    progress[0], Math.max(progress[0], progress[1]));
        }

        @Override
        public void broke(String why) {
            if (!options.isQuiet() && !why.equals(lastBreak))
                options.err.println("The connection broke (" + why + "); waiting for another.");
            lastBreak = why;
        }
    }
}
