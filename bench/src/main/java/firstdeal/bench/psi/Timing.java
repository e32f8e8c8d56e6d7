package firstdeal.bench.psi;

import firstdeal.matching.ristretto.Arithmetic;
import firstdeal.matching.ristretto.Blinding;
import firstdeal.matching.ristretto.Scalar;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;

/**
 * Whether the time of a multiplication tells of its scalar: Welch's t-test between one fixed scalar and random ones, in the manner of dudect
 * (Reparaz, Balasch and Verbauwhede, Dude, is my code constant time?, 2017). The fixed one has 1 in every digit but the last, so most table entries
 * are never wanted. Every measurement has a scalar of its own in memory of its own: scalars used again and again would tell their addresses, which differ
 * in speed, by the two classes. Measurements beyond a percentile are left out, since an interrupt says nothing of the scalar; each cut is a test of its
 * own.
 */
final class Timing {
    private static final double[] CUTS = {1, 0.99, 0.95, 0.9, 0.75, 0.5};

    private Timing() {}

    /** Prints t for each cut; below 4.5 in size nothing was found. */
    static void run(Arithmetic arithmetic, int measurements) {
        SecureRandom secure = new SecureRandom();
        Random random = new Random(secure.nextLong());
        byte[] fixed = new byte[Scalar.BYTES];
        Arrays.fill(fixed, 0, 31, (byte) 0x22);
        fixed[31] = 2;
        int size = arithmetic == Arithmetic.VECTOR ? 8 : 1;
        byte[] points = new byte[32 * size];
        byte[] uniform = new byte[64 * size];
        secure.nextBytes(uniform);
        try (Blinding any = arithmetic.blinding(Scalar.random(secure::nextBytes))) {
            any.blindHashes(uniform, size, points, 0);
        }
        byte[] out = new byte[32 * size];
        byte[] drawn = new byte[Scalar.BYTES];
        long[] nanos = new long[measurements];
        boolean[] fixedOnes = new boolean[measurements];
        for (int i = -measurements / 10; i < measurements; i++) {
            int which = random.nextInt(2);
            random.nextBytes(drawn);
            drawn[31] &= 0xF;
            long taken;
            try (Blinding blinding = arithmetic.blinding(Scalar.of(which == 0 ? fixed : drawn))) {
                long before = System.nanoTime();
                blinding.blindPoints(points, 0, size, out, 0);
                taken = System.nanoTime() - before;
            }
            if (i < 0) continue;
            nanos[i] = taken;
            fixedOnes[i] = which == 0;
        }
        print(arithmetic, nanos, fixedOnes);
    }

    private static void print(Arithmetic arithmetic, long[] nanos, boolean[] fixedOnes) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        StringBuilder row = new StringBuilder("| " + arithmetic + " | %,d |".formatted(nanos.length));
        for (double cut : CUTS) {
            long most = sorted[(int) Math.ceil(cut * (sorted.length - 1))];
            row.append(" %.2f |".formatted(welch(nanos, fixedOnes, most)));
        }
        System.out.println(row);
    }

    private static double welch(long[] nanos, boolean[] fixedOnes, long most) {
        double[] count = new double[2];
        double[] mean = new double[2];
        double[] squares = new double[2];
        for (int i = 0; i < nanos.length; i++) {
            if (nanos[i] > most) continue;
            int which = fixedOnes[i] ? 0 : 1;
            double delta = nanos[i] - mean[which];
            mean[which] += delta / ++count[which];
            squares[which] += delta * (nanos[i] - mean[which]);
        }
        double spread = squares[0] / (count[0] - 1) / count[0] + squares[1] / (count[1] - 1) / count[1];
        return (mean[0] - mean[1]) / Math.sqrt(spread);
    }
}
