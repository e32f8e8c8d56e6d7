package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Words;

/**
 * The keys under which a row may meet its counterpart: each of its words and of the words that those may be
 * mistyped from, its words joined (all, and the first two), the label of its domain, the
 * domain, the initials, and the whole name. Joined words, labels, initials and single words share one space, so that {@code acmegroup.com}
 * finds <i>Acme Group</i>, <i>ACME-Group</i> and <i>AcmeGroup</i>. One instance serves one thread.
 */
final class NameKeys {
    private final Rows rows;
    private final Words words;
    private final TypoWords typos;
    private final char[] joined = new char[1024];

    NameKeys(Rows rows, Words words, TypoWords typos) {
        this.rows = rows;
        this.words = words;
        this.typos = typos;
    }

    void keys(int row, Longs out) {
        int count = rows.wordCount(row);
        long whole = 0;
        for (int i = 0; i < count; i++) {
            int word = rows.word(row, i);
            long hash = words.hash(word);
            whole += Hash.mix(hash);
            put(out, text((int) hash), row);
            for (int n = typos.firsts()[word]; n < typos.firsts()[word + 1]; n++)
                put(out, text((int) words.hash(typos.neighbours()[n])), row);
        }
        if (count > 0) put(out, Hash.mix(whole ^ 0x5DEECE66DL), row);
        if (count > 1) joined(row, count, out);
        if (count > 2) initials(row, count, out);
        if (rows.domain(row) == 0) return;
        put(out, text(rows.stem(row)), row);
        put(out, Hash.mix(rows.domain(row) ^ 0x1234567L << 32), row);
    }

    private void joined(int row, int count, Longs out) {
        int length = 0;
        long two = 0;
        for (int i = 0; i < count && length < 900; i++) {
            length = collapse(length, words.copy(rows.word(row, i), joined, length));
            if (i == 1) two = Hash.of(joined, 0, length);
        }
        long all = Hash.of(joined, 0, length);
        put(out, text((int) all), row);
        if (count > 2 && two != 0) put(out, text((int) two), row);
    }

    /** Leaves out an e after a, o or u where two words met. */
    private int collapse(int seam, int length) {
        if (seam == 0 || length == seam || joined[seam] != 'e' || "aou".indexOf(joined[seam - 1]) < 0) return length;
        System.arraycopy(joined, seam + 1, joined, seam, length - seam - 1);
        return length - 1;
    }

    private void initials(int row, int count, Longs out) {
        for (int i = 0; i < count; i++) {
            words.copy(rows.word(row, i), joined, 100);
            joined[i] = joined[100];
        }
        put(out, text((int) Hash.of(joined, 0, count)), row);
    }

    /** The key of a text, by the low half of its hash. */
    static long text(int hash) {
        return Hash.mix(hash * 0x9E3779B97F4A7C15L);
    }

    static void put(Longs out, long key, int row) {
        out.add(key & -1L << 24 | row);
    }
}
