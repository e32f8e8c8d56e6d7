package firstdeal.matching.score;

import firstdeal.matching.list.Rows;
import firstdeal.matching.text.Words;

/** Compares the domains of two rows, or the one's domain with the other's name when one is missing. One instance serves one thread. */
final class DomainComparison {
    private final Rows a;
    private final Rows b;
    private final Words words;
    private final char[] one = new char[1024];

    DomainComparison(Rows a, Rows b, Words words) {
        this.a = a;
        this.b = b;
        this.words = words;
    }

    int level(int rowA, int rowB) {
        int x = a.domain(rowA);
        int y = b.domain(rowB);
        if (x == 0 && y == 0) return Level.MISSING;
        if (x == 0) return named(b, rowB, a, rowA);
        if (y == 0) return named(a, rowA, b, rowB);
        if (x == y) return a.sharesDomain(rowA) || b.sharesDomain(rowB) ? Level.SHARED : Level.SAME;
        if (a.stem(rowA) == b.stem(rowB)) return Level.OTHER_SUFFIX;
        return similar(rowA, rowB) ? Level.SIMILAR : Level.OTHER;
    }

    /** Whether one label is how the other begins, or they differ by one typing mistake. */
    private boolean similar(int rowA, int rowB) {
        int n = a.stemLength(rowA);
        int m = b.stemLength(rowB);
        int atA = a.stemAt(rowA);
        int atB = b.stemAt(rowB);
        int shorter = Math.min(n, m);
        if (shorter < 4) return false;
        int head = 0;
        while (head < shorter && a.stems()[atA + head] == b.stems()[atB + head]) head++;
        if (head == shorter) return true;
        if (shorter < 5 || Math.abs(n - m) > 1) return false;
        int tail = 0;
        while (tail < shorter - head && a.stems()[atA + n - 1 - tail] == b.stems()[atB + m - 1 - tail]) tail++;
        if (head + tail >= Math.max(n, m) - 1) return true;
        return n == m && head + tail == n - 2 && swapped(atA + head, atB + head);
    }

    private boolean swapped(int atA, int atB) {
        return a.stems()[atA] == b.stems()[atB + 1] && a.stems()[atA + 1] == b.stems()[atB];
    }

    /** Whether the label of a domain is how the other row's name begins (or the whole, or its first word). */
    private int named(Rows with, int row, Rows without, int otherRow) {
        int count = without.wordCount(otherRow);
        if (count == 0) return Level.MISSING;
        int length = with.stemLength(row);
        int at = with.stemAt(row);
        int joined = 0;
        for (int i = 0; i < count && joined < length; i++) joined = words.copy(without.word(otherRow, i), one, joined);
        int head = 0;
        while (head < Math.min(length, joined) && one[head] == with.stems()[at + head]) head++;
        return head >= 3 && (head == length || head == joined || head >= 8) ? Level.NAMED : Level.NOT_NAMED;
    }
}
