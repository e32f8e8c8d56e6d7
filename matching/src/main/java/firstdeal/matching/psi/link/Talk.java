package firstdeal.matching.psi.link;

import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Refused;
import java.io.IOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session over connections. When one breaks, the next takes up where it ended: what was computed and sent is kept until the talk is over. With a
 * {@link Log} it also takes up where an earlier process ended. A talk ends when both sides have everything and said so with an empty message.
 */
public final class Talk {
    /** Told of a talk's course and asked for consent. */
    public interface Listener {
        /** The other was met, for the first time; may refuse it. */
        void met(String peer);

        /** Both lists were accepted; points begin to flow. */
        void greeted(Party party);

        /** Some more points went or came. */
        void moved(Party party);

        /** The count is known; true to let the other learn which of its keys are common. */
        boolean agrees(Party party);

        /** A session that an earlier process began is taken up. */
        void resumed(Party party);

        /** The connection broke, and another is waited for. */
        void broke(String why);
    }

    private static final byte[] BYE = {};
    private static final byte[] NO_TALK = new byte[Connection.ID_BYTES];

    private final Party party;
    private final Line line;
    private final boolean calls;
    private final Duration patience;
    private final Listener listener;
    private final Log log;
    private final List<byte[]> sent = new ArrayList<>();
    private byte @Nullable [] id;
    private int received;
    private int otherHas;
    private boolean met;
    private boolean resumed;
    private boolean connected;
    private boolean greeted;
    private boolean saidBye;
    private boolean heardBye;
    private long bytesSent;
    private long bytesReceived;
    private long lastMessage = System.nanoTime();

    /**
     * @param calls whether this side makes the connections and so names the talk
     * @param patience how long a broken connection is waited for
     */
    public Talk(Party party, Line line, boolean calls, Duration patience, Listener listener, Log log) {
        this.party = party;
        this.line = line;
        this.calls = calls;
        this.patience = patience;
        this.listener = listener;
        this.log = log;
        if (calls) {
            id = new byte[Connection.ID_BYTES];
            new SecureRandom().nextBytes(id);
        }
    }

    /**
     * Runs the session to its end, from where the log ends.
     *
     * @return false when the other side went away before it said that it has everything; the same session may still bring it the rest
     * @throws Refused when either side refuses; the other is told
     * @throws IOException when no connection came within the patience
     */
    public boolean run() throws IOException, InterruptedException {
        takeUp();
        while (!isOver()) {
            try (Connection connection = connect()) {
                goOn(connection);
            } catch (Broken e) {
                waitAfter(e);
            } catch (IOException e) {
                // Nobody is there any more. When we have everything, perhaps only the other's last word was lost.
                if (party.isDone()) return false;
                throw e;
            }
        }
        return true;
    }

    private void takeUp() {
        log.talk().ifPresent(talk -> {
            id = talk;
            met = true;
            resumed = true;
            log.replay(party, this::keep, this::count);
            greeted = party.isGreeted();
            heardBye = log.hasEnded();
            saidBye = heardBye;
            listener.resumed(party);
        });
    }

    private void keep(byte[] message) {
        sent.add(message);
        bytesSent += message.length + 4;
    }

    private void count(byte[] message) {
        received++;
        bytesReceived += message.length + 4;
    }

    /** Gives up when connections break one after the other and no message comes through for as long as we are patient. */
    private void waitAfter(Broken broken) throws IOException, InterruptedException {
        listener.broke(String.valueOf(broken.getMessage()));
        if (!connected && !calls) return;
        if (!patience.isZero() && System.nanoTime() - lastMessage > patience.toNanos())
            throw new IOException(broken.getMessage(), broken);
        if (calls) Thread.sleep(200);
    }

    /** A connection that ended before the talk did. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private boolean isOver() {
        return saidBye && heardBye;
    }

    /** Bytes of all messages with their frames, each counted once. */
    public long bytesSent() {
        return bytesSent;
    }

    public long bytesReceived() {
        return bytesReceived;
    }

    /** @throws Broken when it ended at once; another IOException when there was none within the patience */
    private Connection connect() throws IOException {
        Duration wait = connected || calls ? patience : Duration.ZERO;
        Socket socket = line.connect(wait);
        try {
            return greeted(new Connection(socket));
        } catch (Connection.Foreign e) {
            socket.close();
            if (calls)
                throw new Refused(
                        Refused.Kind.BROKEN, "What answers there speaks another protocol; is the port right?");
            throw new Broken(e);
        } catch (IOException e) {
            socket.close();
            throw new Broken(e);
        }
    }

    private Connection greeted(Connection connection) throws IOException {
        if (calls) connection.greet(id(), received);
        byte[] theirs = connection.readTalk();
        if (!met && !calls) id = theirs;
        if (!MessageDigest.isEqual(id, theirs)) throw stranger(connection, theirs);
        otherHas = connection.readReceived();
        if (!calls) connection.greet(id(), received);
        if (otherHas < 0 || otherHas > sent.size() && !resumed) throw unknown(connection);
        for (int i = otherHas; i < sent.size(); i++) connection.send(sent.get(i));
        if (saidBye) connection.send(BYE);
        connected = true;
        return connection;
    }

    private IOException stranger(Connection connection, byte[] theirs) throws IOException {
        if (!calls) connection.greet(NO_TALK, 0);
        return new IOException(
                calls && MessageDigest.isEqual(NO_TALK, theirs)
                        ? "the other side waits for another session to go on; it may begin a new one with --fresh"
                        : "somebody else called, who does not go on with this session; --fresh begins a new one");
    }

    private static IOException unknown(Connection connection) throws IOException {
        tellOf(
                connection,
                new Refused(
                        Refused.Kind.BROKEN,
                        "The session that you go on with is not known here any more; begin a new one."));
        connection.close();
        return new IOException("the other side goes on with a session that is not known here");
    }

    private byte[] id() {
        if (id == null) throw new IllegalStateException("The talk has no name yet.");
        return id;
    }

    private void goOn(Connection connection) throws IOException, InterruptedException {
        try {
            if (!met) {
                listener.met(connection.peer());
                log.begin(id());
            }
            met = true;
            askForConsent();
            while (!isOver()) {
                Optional<Connection.Arrival> arrival = connection.poll();
                if (arrival.isPresent()) take(arrival.get());
                if (party.blind()) listener.moved(party);
                else if (!sendNext(connection) && arrival.isEmpty()) take(connection.take());
            }
        } catch (Refused e) {
            if (!e.isTheirs()) tellOf(connection, e);
            throw e;
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    private void take(Connection.Arrival arrival) throws IOException {
        Exception end = arrival.end().orElse(null);
        if (end instanceof Refused refused) throw refused;
        if (end != null) throw new IOException("the connection ended", end);
        byte[] message = arrival.message().orElseThrow();
        lastMessage = System.nanoTime();
        if (message.length == 0) {
            if (!party.isDone()) throw new Refused(Refused.Kind.BROKEN, "The other party left before the end.");
            heardBye = true;
            log.ended();
            return;
        }
        log.received(message);
        count(message);
        party.receive(message);
        if (!greeted && party.isGreeted()) {
            greeted = true;
            listener.greeted(party);
        }
        listener.moved(party);
        askForConsent();
    }

    private void askForConsent() {
        if (!party.awaitsConsent()) return;
        if (listener.agrees(party)) {
            log.agreed();
            party.agree();
        } else throw new Refused(Refused.Kind.DECLINED, "The count was seen, and the names are kept.");
    }

    /** Sends what is next; false when there is nothing to send now. */
    private boolean sendNext(Connection connection) {
        Optional<byte[]> next = party.next();
        if (next.isPresent()) {
            keep(next.get());
            if (sent.size() > otherHas) connection.send(next.get());
            listener.moved(party);
            return true;
        }
        if (!party.isDone() || saidBye) return false;
        saidBye = true;
        connection.send(BYE);
        return true;
    }

    private static void tellOf(Connection connection, Refused refused) {
        connection.send(Party.refusal(refused));
    }
}
