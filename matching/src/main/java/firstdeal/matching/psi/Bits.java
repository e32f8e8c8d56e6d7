package firstdeal.matching.psi;

/** A bitmap as it goes over the wire: bit i is bit i mod 8, from the lowest, of byte i / 8; bits past the end are 0. */
final class Bits {
    private final byte[] bytes;
    private final int size;

    Bits(int size) {
        this.size = size;
        this.bytes = new byte[(size + 7) / 8];
    }

    static Bits parse(byte[] bytes, int size, String what) {
        Bits bits = new Bits(size);
        if (bytes.length != bits.bytes.length)
            throw Refused.broken("%s has %d bytes, not %d.".formatted(what, bytes.length, bits.bytes.length));
        if (size % 8 != 0 && (bytes[bytes.length - 1] & 0xFF) >> size % 8 != 0)
            throw Refused.broken(what + " marks places past its end.");
        System.arraycopy(bytes, 0, bits.bytes, 0, bytes.length);
        return bits;
    }

    int size() {
        return size;
    }

    boolean has(int i) {
        return (bytes[i >> 3] >> (i & 7) & 1) != 0;
    }

    void set(int i) {
        bytes[i >> 3] |= (byte) (1 << (i & 7));
    }

    int count() {
        int count = 0;
        for (byte b : bytes) count += Integer.bitCount(b & 0xFF);
        return count;
    }

    byte[] copy() {
        return bytes.clone();
    }

    boolean same(Bits other) {
        return java.util.Arrays.equals(bytes, other.bytes);
    }
}
