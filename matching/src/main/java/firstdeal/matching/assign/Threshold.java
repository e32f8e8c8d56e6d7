package firstdeal.matching.assign;

import java.util.Arrays;

/**
 * The chance from which a pair is said to be a match: where the F1 that the chances themselves promise is highest (Lipton, Elkan and
 * Naryanaswamy 2014: about half of that F1).
 *
 * @param chance   in ten-thousandths
 * @param expected the F1 that is expected there, from 0 to 1
 */
public record Threshold(int chance, double expected) {
    private static final int LOWEST = 2500;

    public static Threshold best(int[] chances) {
        int[] sorted = chances.clone();
        Arrays.sort(sorted);
        long all = 0;
        for (int chance : sorted) all += chance;
        double best = 0;
        int at = 5000;
        long said = 0;
        for (int i = sorted.length - 1; i >= 0 && sorted[i] >= LOWEST; i--) {
            said += sorted[i];
            double f = 2.0 * said / ((sorted.length - i) * 10_000L + all);
            if (f >= best) {
                best = f;
                at = sorted[i];
            }
        }
        return new Threshold(at, best);
    }
}
