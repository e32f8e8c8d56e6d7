package firstdeal.matching.ristretto;

/**
 * Multiplies many group elements by one secret scalar. All ways of computing give the same bytes; none takes a time that depends on the scalar. Safe
 * for several threads at once.
 */
public interface Blinding extends AutoCloseable {
    /** Bytes of an encoded group element. */
    int BYTES = 32;

    /**
     * Multiplies the elements that uniform bytes stand for.
     *
     * @param uniform 64 bytes for each ({@link HashToGroup#expand})
     * @param count how many
     * @param out takes 32 bytes for each, from {@code at} on
     */
    void blindHashes(byte[] uniform, int count, byte[] out, int at);

    /**
     * Multiplies encoded elements.
     *
     * @param points 32 bytes for each, from {@code from} on
     * @param out takes 32 bytes for each, from {@code at} on
     * @return -1 when all were done; else the place, counted from 0, of the first that is no canonical encoding or is the identity
     */
    int blindPoints(byte[] points, int from, int count, byte[] out, int at);

    /** Overwrites the scalar; nothing may be asked afterwards. */
    @Override
    void close();
}
