package firstdeal.matching.psi.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between two parties, records every byte, and cuts each of the first connections after so many. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final int target;
    private final int cuts;
    private final int after;
    private final AtomicInteger connections = new AtomicInteger();
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private volatile boolean hold;
    private volatile boolean closed;

    CuttingProxy(int target, int cuts, int after) throws IOException {
        this.target = target;
        this.cuts = cuts;
        this.after = after;
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /** From now on nobody gets through, as if the line were dead, until {@link #release}. */
    void holdAfterCut() {
        closed = false;
        hold = true;
    }

    void release() {
        hold = false;
        closed = false;
    }

    boolean hasCut() {
        return closed;
    }

    int connections() {
        return connections.get();
    }

    byte[] recorded() {
        synchronized (record) {
            return record.toByteArray();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                if (closed) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                boolean cut = connections.incrementAndGet() <= cuts;
                AtomicInteger left = new AtomicInteger(cut ? after : Integer.MAX_VALUE);
                Thread.ofVirtual().start(() -> pass(near, far, left));
                Thread.ofVirtual().start(() -> pass(far, near, left));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void pass(Socket from, Socket to, AtomicInteger left) {
        byte[] buffer = new byte[1000];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int size = in.read(buffer); size > 0; size = in.read(buffer)) {
                synchronized (record) {
                    record.write(buffer, 0, size);
                }
                out.write(buffer, 0, size);
                if (left.addAndGet(-size) < 0) {
                    closed = hold;
                    return;
                }
            }
        } catch (IOException e) {
            // the other direction was cut
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
