package firstdeal.matching.list;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Runs numbered pieces of work on a fixed number of threads. Pieces write to places of their own, so what comes out does not depend on how many
 * threads there are.
 */
public final class Workers {
    private final int threads;
    private final BooleanSupplier cancelled;

    /** @param cancelled asked before each piece; once it says true, {@link #run} ends with a {@link CancellationException} */
    public Workers(int threads, BooleanSupplier cancelled) {
        if (threads < 1) throw new IllegalArgumentException("At least one thread is needed, not " + threads);
        this.threads = threads;
        this.cancelled = cancelled;
    }

    public int threads() {
        return threads;
    }

    /** Runs the pieces 0 to {@code pieces - 1} and returns when all are done; the first failure is thrown again here. */
    public void run(int pieces, IntConsumer piece) {
        AtomicInteger next = new AtomicInteger();
        Throwable[] failures = new Throwable[threads];
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, pieces); i++) {
            int own = i;
            others.add(Thread.ofPlatform().name("linkage-" + i).start(() -> work(next, pieces, piece, failures, own)));
        }
        work(next, pieces, piece, failures, 0);
        for (Thread other : others) join(other);
        for (Throwable failure : failures) if (failure != null) throw rethrown(failure);
    }

    private void work(AtomicInteger next, int pieces, IntConsumer piece, Throwable[] failures, int own) {
        try {
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                if (cancelled.getAsBoolean()) throw new CancellationException("The matching was cancelled.");
                piece.accept(i);
            }
        } catch (RuntimeException | Error e) {
            failures[own] = e;
            next.set(pieces);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) throw error;
        return (RuntimeException) failure;
    }
}
