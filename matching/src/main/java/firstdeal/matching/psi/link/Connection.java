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
 * from there. A thread reads ahead; since the talk writes only while nothing waits to be read, two talks cannot stop each other.
 */
final class Connection implements AutoCloseable {
    static final int ID_BYTES = 16;
    private static final byte[] MAGIC = {'F', 'D', 'P', 'L', '1'};
    private static final int GREETING_MILLIS = 10_000;

    /** What the reading thread found: a message, or why there are no more. */
    record Arrival(Optional<byte[]> message, Optional<Exception> end) {}

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>(64);

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
        return received;
    }

    private void readOn() {
        try {
            while (true) arrivals.put(new Arrival(Optional.of(Frames.read(in)), Optional.empty()));
        } catch (IOException | Refused e) {
            arrivals.offer(new Arrival(Optional.empty(), Optional.of(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<Arrival> poll() {
        return Optional.ofNullable(arrivals.poll());
    }

    Arrival take() throws InterruptedException {
        return arrivals.take();
    }

    void send(byte[] message) throws IOException {
        Frames.write(out, message);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
