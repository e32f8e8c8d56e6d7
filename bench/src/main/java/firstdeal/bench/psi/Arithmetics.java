package firstdeal.bench.psi;

import firstdeal.matching.ristretto.Arithmetic;
import firstdeal.matching.ristretto.Blinding;
import firstdeal.matching.ristretto.Scalar;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;

/**
 * What one way of computing can do on one processor, warm.
 *
 * @param hashes elements derived and multiplied per second of one processor
 * @param points encoded elements multiplied per second of one processor
 */
record Arithmetics(Arithmetic arithmetic, double hashes, double points) {
    private static final int BATCH = 4096;

    static Arithmetics measure(Arithmetic arithmetic, int rounds) {
        byte[] uniform = new byte[64 * BATCH];
        byte[] once = new byte[32 * BATCH];
        byte[] twice = new byte[32 * BATCH];
        new SecureRandom().nextBytes(uniform);
        double hashing = Double.MAX_VALUE;
        double multiplying = Double.MAX_VALUE;
        try (Blinding blinding = arithmetic.blinding(Scalar.random(new SecureRandom()::nextBytes))) {
            for (int round = 0; round < rounds; round++) {
                long before = cpu();
                blinding.blindHashes(uniform, BATCH, once, 0);
                long between = cpu();
                blinding.blindPoints(once, 0, BATCH, twice, 0);
                hashing = Math.min(hashing, between - before);
                multiplying = Math.min(multiplying, cpu() - between);
            }
        }
        return new Arithmetics(arithmetic, BATCH / (hashing / 1e9), BATCH / (multiplying / 1e9));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Processor seconds that both parties' multiplications of so many keys each cannot be done under. */
    double limit(int keys) {
        return 2.0 * keys / hashes + 2.0 * keys / points;
    }
}
