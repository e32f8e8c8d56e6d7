package firstdeal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** So many connections that send the next request as soon as the last is answered, for so long. */
final class Load {

    /** Gives the n-th request, or null when there is nothing more to send. */
    interface Requests {
        byte @Nullable [] next(long n);
    }

    /**
     * What came of it.
     *
     * @param good how many 2xx and 3xx
     * @param bad how many others
     * @param bytes size of a body before compression is unknown here; this is what crossed the wire, on average
     */
    record Outcome(
            long good, long bad, double seconds, double p50Millis, double p99Millis, double bytes, int badStatus) {

        double perSecond() {
            return good / seconds;
        }
    }

    private Load() {}

    static Outcome run(int port, int connections, Duration length, Requests requests)
            throws InterruptedException, ExecutionException {
        var counter = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Tally>> clients = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                clients.add(() -> client(port, end, counter, requests));
            }
            var tally = new Tally();
            for (var client : threads.invokeAll(clients)) {
                tally.add(client.get());
            }
            return tally.outcome((System.nanoTime() - begin) / 1e9);
        }
    }

    private static Tally client(int port, long end, AtomicLong counter, Requests requests) throws IOException {
        var tally = new Tally();
        try (var wire = new Wire(port)) {
            while (System.nanoTime() < end) {
                var request = requests.next(counter.getAndIncrement());
                if (request == null) {
                    break;
                }
                long sent = System.nanoTime();
                var answer = wire.send(request);
                tally.count(System.nanoTime() - sent, answer);
            }
        }
        return tally;
    }

    private static final class Tally {

        private long[] nanos = new long[4096];
        private int size;
        private long bad;
        private int badStatus;
        private long bytes;

        void count(long took, Wire.Answer answer) {
            if (answer.isGood()) {
                push(took);
                bytes += answer.wireBytes();
            } else {
                bad++;
                badStatus = answer.status();
            }
        }

        private void push(long took) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, size * 2);
            }
            nanos[size++] = took;
        }

        void add(Tally other) {
            for (int i = 0; i < other.size; i++) {
                push(other.nanos[i]);
            }
            bad += other.bad;
            bytes += other.bytes;
            badStatus = Math.max(badStatus, other.badStatus);
        }

        Outcome outcome(double seconds) {
            var sorted = Arrays.copyOf(nanos, size);
            Arrays.sort(sorted);
            return new Outcome(
                    size,
                    bad,
                    seconds,
                    at(sorted, 0.50),
                    at(sorted, 0.99),
                    size == 0 ? 0 : (double) bytes / size,
                    badStatus);
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
        }
    }
}
