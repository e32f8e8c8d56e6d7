package firstdeal.matching.psi.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/** How a party comes to a connection, the first time and after it broke. */
public interface Line extends AutoCloseable {
    /**
     * A connection, waited for.
     *
     * @param patience how long at most; zero for ever
     * @throws IOException when there was none in that time
     */
    Socket connect(Duration patience) throws IOException;

    @Override
    default void close() throws IOException {}

    /** Calls an address, again and again until it answers. */
    static Line to(InetSocketAddress address) {
        return patience -> {
            long until = System.nanoTime() + patience.toNanos();
            while (true) {
                try {
                    Socket socket = new Socket();
                    socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), 10_000);
                    return socket;
                } catch (UnknownHostException e) {
                    if (System.nanoTime() > until)
                        throw new IOException("no host is called " + address.getHostString(), e);
                    pause();
                } catch (IOException e) {
                    if (System.nanoTime() > until) throw e;
                    pause();
                }
            }
        };
    }

    /** Waits for calls. */
    static Line at(ServerSocket server) {
        return new Line() {
            @Override
            public Socket connect(Duration patience) throws IOException {
                server.setSoTimeout(Math.toIntExact(patience.toMillis()));
                try {
                    return server.accept();
                } catch (SocketTimeoutException e) {
                    throw new IOException("nobody called within " + patience.toSeconds() + " s", e);
                }
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
