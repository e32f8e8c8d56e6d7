package firstdeal.matching.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Something that another thread works out in the meantime; what it failed with is thrown where the result is asked for. */
final class Meanwhile<T> {
    private final FutureTask<T> task;

    Meanwhile(Supplier<T> work) {
        task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("meanwhile").start(task);
    }

    T result() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
