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
 * A session over connections. When one breaks, the next takes up where it ended: what was computed and sent is kept until the talk is over. A talk
 * ends when both sides have everything and said so with an empty message.
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

        /** The connection broke, and another is waited for. */
        void broke(String why);
    }

    private static final byte[] BYE = {};
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(3);

    private final Party party;
    private final Line line;
    private final boolean calls;
    private final Duration patience;
    private final Listener listener;
    private final List<byte[]> sent = new ArrayList<>();
    private byte @Nullable [] id;
    private int received;
    private boolean met;
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
    public Talk(Party party, Line line, boolean calls, Duration patience, Listener listener) {
        this.party = party;
        this.line = line;
        this.calls = calls;
        this.patience = patience;
        this.listener = listener;
        if (calls) {
            id = new byte[Connection.ID_BYTES];
            new SecureRandom().nextBytes(id);
        }
    }

    /**
     * Runs the session to its end.
     *
     * @throws Refused when either side refuses; the other is told
     * @throws IOException when no connection came within the patience
     */
    public void run() throws IOException, InterruptedException {
        while (!isOver()) {
            try (Connection connection = connect()) {
                goOn(connection);
            } catch (Broken e) {
                waitAfter(e);
            } catch (IOException e) {
                // Nobody is there any more. When we have everything, the other was done first and its last word was
                // lost.
                if (party.isDone()) return;
                throw e;
            }
        }
    }

    /** Gives up when connections break one after the other and no message comes through for as long as we are patient. */
    private void waitAfter(Broken broken) throws IOException, InterruptedException {
        listener.broke(String.valueOf(broken.getMessage()));
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
        Duration wait = party.isDone() ? LAST_PATIENCE : met || calls ? patience : Duration.ZERO;
        Socket socket = line.connect(wait);
        try {
            return greeted(new Connection(socket));
        } catch (IOException e) {
            socket.close();
            throw new Broken(e);
        }
    }

    private Connection greeted(Connection connection) throws IOException {
        if (calls) connection.greet(id(), received);
        byte[] theirs = connection.readTalk();
        if (id == null) id = theirs;
        if (!MessageDigest.isEqual(id, theirs)) throw new IOException("another talk called");
        int has = connection.readReceived();
        if (!calls) connection.greet(id(), received);
        if (has < 0 || has > sent.size()) throw new IOException("the other side has messages that were never sent");
        for (byte[] message : sent.subList(has, sent.size())) connection.send(message);
        if (saidBye) connection.send(BYE);
        return connection;
    }

    private byte[] id() {
        if (id == null) throw new IllegalStateException("The talk has no name yet.");
        return id;
    }

    private void goOn(Connection connection) throws IOException, InterruptedException {
        try {
            if (!met) listener.met(connection.peer());
            met = true;
            while (!isOver()) {
                Optional<Connection.Arrival> arrival = connection.poll();
                if (arrival.isPresent()) take(arrival.get());
                else if (!sendNext(connection)) take(connection.take());
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
            return;
        }
        party.receive(message);
        received++;
        bytesReceived += message.length + 4;
        if (!greeted && party.isGreeted()) {
            greeted = true;
            listener.greeted(party);
        }
        listener.moved(party);
        askForConsent();
    }

    private void askForConsent() {
        if (!party.awaitsConsent()) return;
        if (listener.agrees(party)) party.agree();
        else throw new Refused(Refused.Kind.DECLINED, "The count was seen, and the names are kept.");
    }

    /** Sends what is next; false when there is nothing to send now. */
    private boolean sendNext(Connection connection) throws IOException {
        Optional<byte[]> next = party.next();
        if (next.isPresent()) {
            sent.add(next.get());
            bytesSent += next.get().length + 4;
            connection.send(next.get());
            listener.moved(party);
            return true;
        }
        if (!party.isDone() || saidBye) return false;
        saidBye = true;
        connection.send(BYE);
        return true;
    }

    private static void tellOf(Connection connection, Refused refused) {
        try {
            connection.send(Party.refusal(refused));
        } catch (IOException e) {
            // it is gone; our own side says why
        }
    }
}
