package firstdeal.matching.psi.link;

import firstdeal.matching.psi.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One connection of a talk. It begins with both sides saying which talk it is and how many messages they have, so that after a break each side sends on
 * from there. One thread reads ahead and another writes what is to be sent, so two talks that send much at once cannot stop each other.
 */
final class Connection implements AutoCloseable {
    static final int ID_BYTES = 16;
    private static final byte[] MAGIC = {'F', 'D', 'P', 'L', '1'};
    private static final int GREETING_MILLIS = 10_000;
    private static final int LAST_TENTHS = 100;

    /** What the reading thread found: a message, or why there are no more. */
    record Arrival(Optional<byte[]> message, Optional<Exception> end) {}

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>(64);
    private final BlockingQueue<Optional<byte[]>> outgoing = new LinkedBlockingQueue<>();
    private final Thread writer =
            Thread.ofPlatform().daemon().name("psi-writer").unstarted(this::writeOn);
    private volatile boolean over;

    /** What is at the other end knows nothing of talks. */
    static final class Foreign extends IOException {
        private static final long serialVersionUID = 1;

        Foreign() {
            super("somebody called who speaks another protocol");
        }
    }

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        socket.setSoTimeout(GREETING_MILLIS);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
    }

    String peer() {
        return socket.getInetAddress().getHostAddress();
    }

    void greet(byte[] talk, int received) throws IOException {
        out.write(MAGIC);
        out.write(talk);
        out.writeInt(received);
        out.flush();
    }

    /** The id of the talk that the other side means. */
    byte[] readTalk() throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (magic.length < MAGIC.length) throw new IOException("the connection ended");
        if (!Arrays.equals(magic, MAGIC)) throw new Foreign();
        byte[] talk = in.readNBytes(ID_BYTES);
        if (talk.length < ID_BYTES) throw new IOException("the connection ended");
        return talk;
    }

    /** How many messages the other side has; the reading thread starts. */
    int readReceived() throws IOException {
        int received = in.readInt();
        socket.setSoTimeout(0);
        Thread.ofPlatform().daemon().name("psi-reader").start(this::readOn);
        writer.start();
        return received;
    }

    private void writeOn() {
        try {
            for (Optional<byte[]> next = outgoing.take(); next.isPresent(); next = outgoing.take()) {
                Frames.write(out, next.get());
                if (outgoing.isEmpty()) out.flush();
            }
            out.flush();
        } catch (IOException e) {
            over = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOn() {
        try {
            arrivals.put(new Arrival(Optional.empty(), Optional.of(readToTheEnd())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why there is no more. */
    private Exception readToTheEnd() throws InterruptedException {
        try {
            while (true) arrivals.put(new Arrival(Optional.of(Frames.read(in)), Optional.empty()));
        } catch (Refused e) {
            return e;
        } catch (IOException e) {
            over = true;
            return e;
        }
    }

    Optional<Arrival> poll() {
        return Optional.ofNullable(arrivals.poll());
    }

    Arrival take() throws InterruptedException {
        return arrivals.take();
    }

    /** Has a message sent, in its turn; that a connection broke is told by what arrives. */
    void send(byte[] message) {
        outgoing.add(Optional.of(message));
    }

    /** Ends it, once everything is sent or nobody is there to take it. */
    @Override
    public void close() throws IOException {
        outgoing.add(Optional.empty());
        try {
            for (int i = 0; i < LAST_TENTHS && !over && writer.isAlive(); i++) writer.join(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.close();
    }
}
