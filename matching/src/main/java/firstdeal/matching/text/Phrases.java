package firstdeal.matching.text;

/** Sequences of words with a value each, as a tree over word numbers. Frozen after filling. */
final class Phrases {
    private final LongMap children = new LongMap(4096);
    private int[] values = new int[8192];
    private int nodes = 1;

    /** Adds bits to the phrase's value. */
    void add(int[] words, int from, int to, int bits) {
        int node = 0;
        for (int i = from; i < to; i++) {
            node = children.putIfAbsent(key(node, words[i]), nodes);
            if (node == nodes) nodes++;
            if (nodes == values.length) values = java.util.Arrays.copyOf(values, nodes * 2);
        }
        values[node] |= bits;
    }

    int child(int node, int word) {
        return children.get(key(node, word));
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
        return Hash.mix((long) node << 32 | word);
    }
}
