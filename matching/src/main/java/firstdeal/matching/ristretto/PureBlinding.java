package firstdeal.matching.ristretto;

import java.util.Arrays;

/**
 * {@link Blinding} in plain Java: the half of the scalar by signed digits of four bits and a table of eight multiples, read in full at each digit, and
 * encodings of twice the outcome, which need one inversion for a whole stretch of points.
 */
final class PureBlinding implements Blinding {
    private static final int STRETCH = 128;

    private final byte[] digits;

    PureBlinding(Scalar scalar) {
        try (Scalar half = scalar.halved()) {
            digits = half.digits();
        }
    }

    @Override
    public void blindHashes(byte[] uniform, int count, byte[] out, int at) {
        Stretch stretch = new Stretch(Math.min(STRETCH, count));
        for (int done = 0; done < count; done += STRETCH) {
            int size = Math.min(STRETCH, count - done);
            for (int i = 0; i < size; i++) {
                stretch.codec.derive(uniform, (done + i) * HashToGroup.BYTES, stretch.point);
                stretch.multiply(i);
            }
            stretch.encoder.encode(stretch.products, size, out, at + done * BYTES);
        }
        stretch.wipe();
    }

    @Override
    public int blindPoints(byte[] points, int from, int count, byte[] out, int at) {
        Stretch stretch = new Stretch(Math.min(STRETCH, count));
        for (int done = 0; done < count; done += STRETCH) {
            int size = Math.min(STRETCH, count - done);
            for (int i = 0; i < size; i++) {
                int place = from + (done + i) * BYTES;
                if (!stretch.codec.decode(points, place, stretch.point) || isIdentity(points, place)) return done + i;
                stretch.multiply(i);
            }
            stretch.encoder.encode(stretch.products, size, out, at + done * BYTES);
        }
        stretch.wipe();
        return -1;
    }

    static boolean isIdentity(byte[] points, int at) {
        int bits = 0;
        for (int i = 0; i < BYTES; i++) bits |= points[at + i];
        return bits == 0;
    }

    @Override
    public void close() {
        Arrays.fill(digits, (byte) 0);
    }

    /** What one thread needs for a stretch of points. */
    private final class Stretch {
        final Codec codec = new Codec();
        final DoublingEncoder encoder;
        final Point point = new Point();
        final Point[] products;
        private final Multiple[] table = new Multiple[8];
        private final Multiple chosen = new Multiple();

        Stretch(int most) {
            encoder = new DoublingEncoder(most);
            products = new Point[most];
            Arrays.setAll(products, i -> new Point());
            Arrays.setAll(table, i -> new Multiple());
        }

        /** Half of the scalar times {@link #point}. */
        void multiply(int into) {
            Point product = products[into];
            table[0].set(point);
            product.set(point);
            for (int i = 1; i < 8; i++) table[i].set(product.add(product, table[0]));
            product.setIdentity();
            for (int i = 63; i >= 0; i--) {
                if (i < 63) {
                    product.twiceWithoutT(product);
                    product.twiceWithoutT(product);
                    product.twiceWithoutT(product);
                    product.twice(product);
                }
                chosen.choose(table, digits[i]);
                product.add(product, chosen);
            }
        }

        void wipe() {
            chosen.wipe();
        }
    }
}
