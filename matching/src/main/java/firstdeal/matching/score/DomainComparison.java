package firstdeal.matching.score;

import firstdeal.matching.list.Rows;
import firstdeal.matching.text.Words;

/** Compares the domains of two rows, or the one's domain with the other's name when one is missing. One instance serves one thread. */
final class DomainComparison {
    private final Rows a;
    private final Rows b;
    private final Words words;
    private final EditDistance edits = new EditDistance();
    private final char[] one = new char[1024];
    private final char[] other = new char[64];

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

    private boolean similar(int rowA, int rowB) {
        int n = stem(a, rowA, one);
        int m = stem(b, rowB, other);
        int shorter = Math.min(n, m);
        if (shorter < 4) return false;
        int head = 0;
        while (head < shorter && one[head] == other[head]) head++;
        return head == shorter || shorter >= 5 && edits.within(one, 0, n, other, 0, m, 1) <= 1;
    }

    private static int stem(Rows rows, int row, char[] into) {
        int length = rows.stemLength(row);
        for (int i = 0; i < length; i++) into[i] = (char) rows.stems()[rows.stemAt(row) + i];
        return length;
    }

    /** Whether the label of a domain is how the other row's name begins (or the whole, or its first word). */
    private int named(Rows with, int row, Rows without, int otherRow) {
        int count = without.wordCount(otherRow);
        if (count == 0) return Level.MISSING;
        int length = stem(with, row, other);
        int joined = 0;
        for (int i = 0; i < count && joined < length; i++) joined = words.copy(without.word(otherRow, i), one, joined);
        int head = 0;
        while (head < Math.min(length, joined) && one[head] == other[head]) head++;
        return head >= 3 && (head == length || head == joined || head >= 8) ? Level.NAMED : Level.NOT_NAMED;
    }
}
