package firstdeal.matching.assign;

import java.util.Arrays;

/**
 * The choice of greatest total worth among the pairs of one component, no row taken twice. Rows of the first list are let in one after the other; each
 * time the alternating path that gains most is found and turned over, after which the choice is the best among the rows let in so far (successive
 * augmentation; Kuhn 1955, Edmonds and Karp 1972). One instance serves one thread.
 */
final class Exact {
    private static final long UNREACHED = Long.MIN_VALUE;

    private int lefts;
    private int[] starts = {};
    private int[] owners = {};
    private int[] rights = {};
    private long[] worths = {};
    /** For each row of the first list the chosen one of its pairs, as a place in {@code rights}, or -1. */
    private int[] chosen = {};
    /** For each row of the second list the row that has it, or -1. */
    private int[] taken = {};

    private long[] ofLeft = {};
    private long[] ofRight = {};
    /** For each row of the second list the pair by which it is best reached. */
    private int[] by = {};

    private int[] queue = {};
    private boolean[] queued = {};

    /**
     * @param pairLefts  for each pair its row of the first list, from 0 to {@code countLeft - 1}
     * @param pairRights for each its row of the second, likewise
     * @param pairWorths for each what it is worth, more than nothing; no two sets of pairs should be worth the same
     * @param size       how many pairs there are
     * @return for each pair whether it is chosen
     */
    boolean[] choose(int[] pairLefts, int[] pairRights, long[] pairWorths, int size, int countLeft, int countRight) {
        int[] places = arrange(pairLefts, pairRights, pairWorths, size, countLeft);
        chosen = new int[countLeft];
        taken = new int[countRight];
        Arrays.fill(chosen, -1);
        Arrays.fill(taken, -1);
        ofLeft = new long[countLeft];
        ofRight = new long[countRight];
        by = new int[countRight];
        queue = new int[countLeft];
        queued = new boolean[countLeft];
        for (int left = 0; left < lefts; left++) letIn(left);
        boolean[] answer = new boolean[size];
        for (int pair = 0; pair < size; pair++) answer[pair] = chosen[pairLefts[pair]] == places[pair];
        return answer;
    }

    /** Puts the pairs of each row of the first list together, and answers where each pair went. */
    private int[] arrange(int[] pairLefts, int[] pairRights, long[] pairWorths, int size, int countLeft) {
        lefts = countLeft;
        starts = new int[countLeft + 1];
        for (int pair = 0; pair < size; pair++) starts[pairLefts[pair] + 1]++;
        for (int left = 0; left < countLeft; left++) starts[left + 1] += starts[left];
        int[] next = starts.clone();
        int[] places = new int[size];
        owners = new int[size];
        rights = new int[size];
        worths = new long[size];
        for (int pair = 0; pair < size; pair++) {
            places[pair] = next[pairLefts[pair]]++;
            owners[places[pair]] = pairLefts[pair];
            rights[places[pair]] = pairRights[pair];
            worths[places[pair]] = pairWorths[pair];
        }
        return places;
    }

    private void letIn(int first) {
        Arrays.fill(ofLeft, UNREACHED);
        Arrays.fill(ofRight, UNREACHED);
        ofLeft[first] = 0;
        reach(first);
        long most = 0;
        int freed = -1;
        int end = -1;
        for (int right = 0; right < taken.length; right++) {
            if (ofRight[right] == UNREACHED) continue;
            int left = taken[right];
            long gain = left < 0 ? ofRight[right] : ofLeft[left];
            if (gain <= most) continue;
            most = gain;
            end = right;
            freed = left;
        }
        if (end < 0) return;
        if (freed >= 0) chosen[freed] = -1;
        turnOver(end, first);
    }

    /** What can be gained by bringing in the row: at each row of the second list, and at each of the first that would be set free. */
    private void reach(int first) {
        int head = 0;
        int waiting = 1;
        queue[0] = first;
        while (waiting > 0) {
            int left = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[left] = false;
            for (int place = starts[left]; place < starts[left + 1]; place++) {
                int right = rights[place];
                long gain = ofLeft[left] + worths[place];
                if (taken[right] == left || gain <= ofRight[right]) continue;
                ofRight[right] = gain;
                by[right] = place;
                int other = taken[right];
                if (other < 0) continue;
                ofLeft[other] = gain - worths[chosen[other]];
                if (queued[other]) continue;
                queued[other] = true;
                queue[(head + waiting++) % queue.length] = other;
            }
        }
    }

    private void turnOver(int end, int first) {
        int right = end;
        while (true) {
            int place = by[right];
            int left = owners[place];
            int before = chosen[left];
            chosen[left] = place;
            taken[right] = left;
            if (left == first) return;
            right = rights[before];
        }
    }
}
