package firstdeal.matching.psi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Tags by place, in flat arrays, to be found by value; more bytes may stand behind each. A tag's own bytes are the hash: they are as good as random unless
 * somebody forged them.
 */
final class TagIndex {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] tags;
    private final int width;
    private final int[] table;
    private final long mix;

    /**
     * @param width bytes that are kept at each place, the tag first
     * @param mix a secret odd number, so that forged tags cannot be made to crowd one slot
     */
    TagIndex(int size, int width, long mix) {
        tags = new byte[size * width];
        this.width = width;
        table = new int[Integer.highestOneBit(Math.max(4, size)) * 4];
        this.mix = mix | 1;
    }

    byte[] bytes() {
        return tags;
    }

    /** Keeps a tag at a place; false when it stands at another one already. */
    boolean put(int place, byte[] from, int at) {
        int slot = slot(from, at);
        if (table[slot] != 0) return false;
        System.arraycopy(from, at, tags, place * width, width);
        table[slot] = place + 1;
        return true;
    }

    /** The tag's place, or -1. */
    int find(byte[] from, int at) {
        return table[slot(from, at)] - 1;
    }

    private int slot(byte[] from, int at) {
        long hash = ((long) LONGS.get(from, at) ^ (long) LONGS.get(from, at + 4) >>> 7) * mix;
        int mask = table.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (table[slot] != 0 && !same(table[slot] - 1, from, at)) slot = slot + 1 & mask;
        return slot;
    }

    private boolean same(int place, byte[] from, int at) {
        int own = place * width;
        return Arrays.equals(tags, own, own + Message.TAG, from, at, at + Message.TAG);
    }
}
