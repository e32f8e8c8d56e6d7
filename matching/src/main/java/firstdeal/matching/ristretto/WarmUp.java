package firstdeal.matching.ristretto;

import java.security.SecureRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Has the vectors' code compiled before there is work for it. Until it is, each vector is an object on the heap and everything takes a hundred times as
 * long; several threads that worked so would only take the processor from the compiler. So one thread computes a little, and sleeps until it is quick.
 */
final class WarmUp {
    private static final int POINTS = 16;
    /** A slow round takes longer by far, a quick one stays far below. */
    private static final long QUICK_NANOS = 2_000_000;

    private static final int QUICK_ROUNDS = 20;
    private static final int SLOW_ROUNDS = 100;
    private static final long LONGEST_PAUSE_NANOS = 100_000_000;

    private WarmUp() {}

    /** Whether the compiler that makes vectors quick is there. */
    static boolean isCompiled() {
        String how = System.getProperty("java.vm.info", "");
        return how.startsWith("mixed") && !how.contains("emulated-client");
    }

    /** Returns when the code is quick, or after some seconds. */
    static void run() {
        SecureRandom random = new SecureRandom();
        byte[] uniform = new byte[HashToGroup.BYTES * POINTS];
        byte[] once = new byte[Blinding.BYTES * POINTS];
        byte[] twice = new byte[Blinding.BYTES * POINTS];
        random.nextBytes(uniform);
        int quick = 0;
        int slow = 0;
        try (Scalar scalar = Scalar.random(random::nextBytes);
                Blinding blinding = new VectorBlinding(scalar)) {
            while (quick < QUICK_ROUNDS && slow < SLOW_ROUNDS) {
                long before = System.nanoTime();
                blinding.blindHashes(uniform, POINTS, once, 0);
                blinding.blindPoints(once, 0, POINTS, twice, 0);
                if (System.nanoTime() - before < QUICK_NANOS) quick++;
                else LockSupport.parkNanos(Math.min(LONGEST_PAUSE_NANOS, 5_000_000L << Math.min(6, slow++)));
            }
        }
    }
}
