package firstdeal.matching.assign;

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
        int[] counts = new int[10_001];
        long all = 0;
        for (int chance : chances) {
            counts[chance]++;
            all += chance;
        }
        double best = 0;
        int at = 5000;
        long pairs = 0;
        long said = 0;
        for (int chance = 10_000; chance >= LOWEST; chance--) {
            if (counts[chance] == 0) continue;
            pairs += counts[chance];
            said += (long) counts[chance] * chance;
            double f = 2.0 * said / (pairs * 10_000L + all);
            if (f >= best) {
                best = f;
                at = chance;
            }
        }
        return new Threshold(at, best);
    }
}
