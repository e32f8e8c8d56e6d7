package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Words;

/**
 * The keys under which a row may meet its counterpart: each of its words and of the words that those may be
 * mistyped from, its words joined (all, as written and as what they stand for, and the first two), the label of its domain, the
 * domain, the initials, the whole name, and the numbers of register and telephone. Joined words, labels, initials and single words share one space, so that {@code acmegroup.com}
 * finds <i>Acme Group</i>, <i>ACME-Group</i> and <i>AcmeGroup</i>. A key that is common is parted at once by what else the row has: another common
 * word, the city, in short names the country. One instance serves one thread.
 */
final class NameKeys {
    /** Set in keys that a second trait has parted. */
    static final long PARTED = 1L << 24;

    private static final long ROW = PARTED - 1;

    private final Rows rows;
    private final Words words;
    private final TypoWords typos;
    private final CommonKeys common;
    private final Longs out;
    private final char[] joined = new char[1024];
    private final long[] wordKeys = new long[Rows.WORDS];
    /** For each common key how many rows had nothing more to part them by. */
    final int[] alone;

    NameKeys(Rows rows, Words words, TypoWords typos, CommonKeys common, Longs out) {
        this.rows = rows;
        this.words = words;
        this.typos = typos;
        this.common = common;
        this.out = out;
        this.alone = new int[common.count()];
    }

    void keys(int row) {
        int count = rows.wordCount(row);
        long whole = 0;
        for (int i = 0; i < count; i++) {
            long hash = words.hash(rows.word(row, i));
            whole += Hash.mix(hash);
            wordKeys[i] = text((int) hash);
        }
        for (int i = 0; i < count; i++) {
            put(wordKeys[i], row, count);
            neighbours(row, rows.word(row, i), count);
        }
        if (count > 0) out.add(plain(Hash.mix(whole ^ 0x5DEECE66DL)) | row);
        if (rows.joined(row) != 0) {
            long asWritten = text(rows.joined(row));
            if (count > 1 || asWritten != wordKeys[0]) put(asWritten, row, count);
        }
        if (count > 1) joined(row, count);
        if (count > 2) initials(row, count);
        if (rows.number(row) != 0) out.add(plain(Hash.mix(rows.number(row) ^ 0x2468ACEL << 32)) | row);
        if (rows.phone(row) != 0) out.add(plain(Hash.mix(rows.phone(row) ^ 0x3579BDFL << 32)) | row);
        if (rows.domain(row) == 0) return;
        put(text(rows.stem(row)), row, count);
        out.add(plain(Hash.mix(rows.domain(row) ^ 0x1234567L << 32)) | row);
    }

    /** Only the keys by what one of the row's words may be mistyped from; none when the row does not have the word. */
    void mistyped(int row, int word) {
        int count = rows.wordCount(row);
        for (int i = 0; i < count; i++) {
            if (rows.word(row, i) != word) continue;
            for (int j = 0; j < count; j++) wordKeys[j] = text((int) words.hash(rows.word(row, j)));
            neighbours(row, word, count);
        }
    }

    private void neighbours(int row, int word, int count) {
        for (int n = typos.firsts()[word]; n < typos.firsts()[word + 1]; n++)
            put(text((int) words.hash(typos.neighbours()[n])), row, count);
    }

    private void joined(int row, int count) {
        int length = 0;
        long two = 0;
        for (int i = 0; i < count && length < 900; i++) {
            length = words.join(rows.word(row, i), joined, length);
            if (i == 1) two = Hash.of(joined, 0, length);
        }
        long all = Hash.of(joined, 0, length);
        if ((int) all != rows.joined(row)) put(text((int) all), row, count);
        if (count > 2 && two != 0) put(text((int) two), row, count);
    }

    private void initials(int row, int count) {
        for (int i = 0; i < count; i++) joined[i] = words.first(rows.word(row, i));
        put(text((int) Hash.of(joined, 0, count)), row, count);
    }

    private void put(long key, int row, int count) {
        int number = common.find(key);
        if (number < 0) {
            out.add(key | row);
            return;
        }
        int before = out.size();
        for (int i = 0; i < count; i++) {
            if (common.hasWord(rows.word(row, i)) && Long.compareUnsigned(wordKeys[i], key) > 0)
                out.add(parted(key, wordKeys[i]) | row);
        }
        if (rows.city(row) != 0) out.add(parted(key, city(rows, row)) | row);
        int telling = common.telling(rows, row);
        if (telling <= 2) out.add(parted(key, country(rows, row, telling)) | row);
        if (out.size() == before) alone[number]++;
    }

    private static long parted(long key, long trait) {
        return Hash.pair(key, trait) & ~ROW | PARTED;
    }

    /** The key of a text, by the low half of its hash. */
    static long text(int hash) {
        return plain(Hash.mix(hash * 0x9E3779B97F4A7C15L));
    }

    /** The trait of being in a city; low, so that blocks of places part by any word. */
    static long city(Rows rows, int row) {
        return plain(Hash.mix(rows.city(row) ^ 1L << 40) >>> 6);
    }

    /** The trait of having so many telling words in a country. */
    static long country(Rows rows, int row, int count) {
        return plain(Hash.mix((rows.country(row) + 1L) << 33 | count) >>> 6);
    }

    /** A key with room for a row's number, not marked as parted. */
    static long plain(long hash) {
        return hash & ~(ROW | PARTED);
    }
}
