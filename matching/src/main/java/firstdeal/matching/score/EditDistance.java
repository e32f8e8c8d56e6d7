package firstdeal.matching.score;

/**
 * Typing mistakes between two words: letters left out, added, changed, or swapped with their neighbour, each swap at most once (the optimal string
 * alignment distance; Damerau 1964, Boytsov 2011). One instance serves one thread.
 */
public final class EditDistance {
    private static final int LONGEST = 64;

    private final int[][] rows = new int[3][LONGEST + 1];

    /** The distance, or {@code most + 1} when it is larger; words longer than 64 letters are compared by their first 64. */
    public int within(char[] a, int fromA, int lengthA, char[] b, int fromB, int lengthB, int most) {
        int n = Math.min(lengthA, LONGEST);
        int m = Math.min(lengthB, LONGEST);
        if (Math.abs(n - m) > most) return most + 1;
        int head = 0;
        while (head < n && head < m && a[fromA + head] == b[fromB + head]) head++;
        while (n > head && m > head && a[fromA + n - 1] == b[fromB + m - 1]) {
            n--;
            m--;
        }
        n -= head;
        m -= head;
        if (n == 0 || m == 0) return Math.min(Math.max(n, m), most + 1);
        return most == 1
                ? one(a, fromA + head, n, b, fromB + head, m)
                : fill(a, fromA + head, n, b, fromB + head, m, most);
    }

    /** The same for what begins and ends with other letters, when more than one mistake is too many. */
    private static int one(char[] a, int fromA, int n, char[] b, int fromB, int m) {
        if (n == 1 && m == 1) return 1;
        return n == 2 && m == 2 && a[fromA] == b[fromB + 1] && a[fromA + 1] == b[fromB] ? 1 : 2;
    }

    private int fill(char[] a, int fromA, int n, char[] b, int fromB, int m, int most) {
        int[] beforeLast = rows[0];
        int[] last = rows[1];
        int[] row = rows[2];
        for (int j = 0; j <= m; j++) last[j] = j;
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int cost = a[fromA + i - 1] == b[fromB + j - 1] ? 0 : 1;
                int value = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[fromA + i - 1] == b[fromB + j - 2] && a[fromA + i - 2] == b[fromB + j - 1]) {
                    value = Math.min(value, beforeLast[j - 2] + 1);
                }
                row[j] = value;
                least = Math.min(least, value);
            }
            if (least > most) return most + 1;
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[m], most + 1);
    }
}
