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
    private static final int PIECES_PER_THREAD = 6;
    private static final int LEAST = 512;

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

    /**
     * How many of so many items to take as one piece: each thread then gets several pieces, so that none waits long for another's last. For work
     * whose outcome does not depend on where pieces end.
     *
     * @param most items of a piece however many there are, for the sake of the processor's cache
     */
    public int stretch(int items, int most) {
        return Math.clamp(items / (PIECES_PER_THREAD * threads) + 1, Math.min(LEAST, most), most);
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
