package firstdeal.matching.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words and their numbers, in flat arrays: characters end to end, and an open-addressing table from hash to number. A dictionary may stand
 * on a frozen base: numbers below the base's size are the base's, so that a list prepared once is shared by every job that uses it.
 */
public final class Words {
    private final @Nullable Words base;
    private final int offset;
    private char[] chars;
    private int[] ends;
    private long[] hashes;
    private int[] table;
    private int count;

    public Words(@Nullable Words base, int expected) {
        this.base = base;
        this.offset = base == null ? 0 : base.size();
        int room = Math.max(16, expected);
        chars = new char[room * 8];
        ends = new int[room + 1];
        hashes = new long[room];
        table = new int[Integer.highestOneBit(room * 2) * 2];
    }

    private Words(char[] chars, int[] ends, long[] hashes) {
        this.base = null;
        this.offset = 0;
        this.chars = chars;
        this.ends = ends;
        this.hashes = hashes;
        this.count = hashes.length;
        this.table = new int[0];
    }

    /**
     * The words that are not the base's.
     *
     * @param chars  end to end
     * @param ends   0, and where each ends
     * @param hashes by {@link Hash#of}
     */
    public record Own(char[] chars, int[] ends, long[] hashes) {}

    public Own own() {
        return new Own(Arrays.copyOf(chars, ends[count]), Arrays.copyOf(ends, count + 1), Arrays.copyOf(hashes, count));
    }

    /** A dictionary of such words, under the same numbers if the base is the same. */
    public static Words on(Words base, Own own) {
        Words words = new Words(base, 1);
        words.chars = own.chars;
        words.ends = own.ends;
        words.hashes = own.hashes;
        words.count = own.hashes.length;
        words.enter(words.count);
        return words;
    }

    /** The same words under the same numbers without a base, so that each is one step away; to look at words, not to look for them. */
    public Words flat() {
        if (base == null) return this;
        Words below = base.flat();
        int all = size();
        int before = below.ends[offset];
        char[] allChars = Arrays.copyOf(below.chars, before + ends[count]);
        System.arraycopy(chars, 0, allChars, before, ends[count]);
        int[] allEnds = Arrays.copyOf(below.ends, all + 1);
        for (int i = 1; i <= count; i++) allEnds[offset + i] = before + ends[i];
        long[] allHashes = Arrays.copyOf(below.hashes, all);
        System.arraycopy(hashes, 0, allHashes, offset, count);
        return new Words(allChars, allEnds, allHashes);
    }

    /** The characters of all words, of which {@link #start} tells where each begins; only without a base. */
    public char[] chars() {
        if (base != null) throw new IllegalStateException("words that stand on a base are not in one place");
        return chars;
    }

    /** Where a word begins in {@link #chars}. */
    public int start(int word) {
        return ends[word];
    }

    /** How many numbers are taken, the base's included; numbers are {@code 0 .. size - 1}. */
    public int size() {
        return offset + count;
    }

    /** The first number that is not the base's. */
    public int offset() {
        return offset;
    }

    /** The word's number, or -1. */
    public int find(long hash) {
        if (base != null) {
            int found = base.find(hash);
            if (found >= 0) return found;
        }
        int slot = slot(hash);
        return table[slot] == 0 ? -1 : offset + table[slot] - 1;
    }

    /** The word's number, a new one when it was not there. {@code hash} is {@link Hash#of} of the same characters. */
    public int intern(char[] from, int start, int end, long hash) {
        int found = find(hash);
        return found >= 0 ? found : add(from, start, end, hash);
    }

    public int intern(String word) {
        return intern(word.toCharArray(), 0, word.length(), Hash.of(word));
    }

    public long hash(int word) {
        return word < offset ? base().hash(word) : hashes[word - offset];
    }

    public int length(int word) {
        return word < offset ? base().length(word) : ends[word - offset + 1] - ends[word - offset];
    }

    /** The word's first letter. */
    public char first(int word) {
        return word < offset ? base().first(word) : chars[ends[word - offset]];
    }

    public String text(int word) {
        return word < offset ? base().text(word) : new String(chars, ends[word - offset], length(word));
    }

    /** Copies the word's characters to {@code into} from {@code at} on and answers the position after them. */
    public int copy(int word, char[] into, int at) {
        if (word < offset) return base().copy(word, into, at);
        int length = length(word);
        System.arraycopy(chars, ends[word - offset], into, at, length);
        return at + length;
    }

    /** The same for a word that others stand before; an e after a, o or u where they meet is left out, as within words. */
    public int join(int word, char[] into, int at) {
        int end = copy(word, into, at);
        if (at == 0 || end == at || into[at] != 'e' || "aou".indexOf(into[at - 1]) < 0) return end;
        System.arraycopy(into, at + 1, into, at, end - at - 1);
        return end - 1;
    }

    /** The numbers that this dictionary gives to another's words above {@code shared}: index by the other's number minus {@code shared}. */
    public int[] absorb(Words other, int shared) {
        int[] numbers = new int[other.size() - shared];
        for (int i = 0; i < numbers.length; i++) {
            int local = shared + i - other.offset;
            numbers[i] = intern(other.chars, other.ends[local], other.ends[local + 1], other.hashes[local]);
        }
        return numbers;
    }

    private Words base() {
        if (base == null) throw new IllegalStateException("a word below zero");
        return base;
    }

    private int slot(long hash) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0 && hashes[table[slot] - 1] != hash) slot = (slot + 1) & mask;
        return slot;
    }

    private int add(char[] from, int start, int end, long hash) {
        if (count == hashes.length) grow();
        int at = ends[count];
        int length = end - start;
        if (at + length > chars.length) chars = Arrays.copyOf(chars, Math.max(chars.length * 2, at + length));
        System.arraycopy(from, start, chars, at, length);
        int slot = slot(hash);
        hashes[count] = hash;
        ends[count + 1] = at + length;
        table[slot] = ++count;
        return offset + count - 1;
    }

    private void grow() {
        int room = Math.max(16, count * 2);
        ends = Arrays.copyOf(ends, room + 1);
        hashes = Arrays.copyOf(hashes, room);
        enter(room);
    }

    /** Makes the table anew, for as many words. */
    private void enter(int room) {
        table = new int[Integer.highestOneBit(Math.max(16, room * 2 - 1)) * 2];
        int mask = table.length - 1;
        for (int i = 0; i < count; i++) {
            int slot = (int) hashes[i] & mask;
            while (table[slot] != 0) slot = (slot + 1) & mask;
            table[slot] = i + 1;
        }
    }
}
