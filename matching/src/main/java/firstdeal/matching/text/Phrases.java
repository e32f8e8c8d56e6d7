package firstdeal.matching.text;

import java.util.HashMap;
import java.util.Map;

/** Sequences of words with a value each, as a tree over word numbers. Frozen after filling. */
final class Phrases {
    private final Map<Long, Integer> children = new HashMap<>(4096);
    private int[] values = new int[8192];
    private int nodes = 1;

    /** Adds bits to the phrase's value. */
    void add(int[] words, int from, int to, int bits) {
        int node = 0;
        for (int i = from; i < to; i++) {
            Integer next = children.putIfAbsent(key(node, words[i]), nodes);
            if (next == null) node = nodes++;
            else node = next;
            if (nodes == values.length) values = java.util.Arrays.copyOf(values, nodes * 2);
        }
        values[node] |= bits;
    }

    int child(int node, int word) {
        return children.getOrDefault(key(node, word), -1);
    }

    /** The value of a node, 0 when no phrase ends there. */
    int value(int node) {
        return values[node];
    }

    /** The value of exactly these words, 0 when they are no phrase. */
    int value(int[] words, int from, int to) {
        int node = 0;
        for (int i = from; i < to && node >= 0; i++) node = child(node, words[i]);
        return node <= 0 ? 0 : values[node];
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word;
    }
}
