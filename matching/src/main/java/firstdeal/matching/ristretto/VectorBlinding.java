package firstdeal.matching.ristretto;

import java.util.Arrays;

/** {@link Blinding} in plain Java with the vectors of the machine: the powers and the multiplications of several points at once. */
final class VectorBlinding implements Blinding {
    private static final int STRETCH = 128;

    private final byte[] digits;

    VectorBlinding(Scalar scalar) {
        try (Scalar half = scalar.halved()) {
            digits = half.digits();
        }
    }

    @Override
    public void blindHashes(byte[] uniform, int count, byte[] out, int at) {
        Stretch stretch = new Stretch(2);
        for (int done = 0; done < count; done += STRETCH) {
            int size = Math.min(STRETCH, count - done);
            stretch.derive(uniform, done * HashToGroup.BYTES, size);
            stretch.multiply(size);
            stretch.encoder.encode(stretch.points, size, out, at + done * BYTES);
        }
        stretch.lanes.wipe();
    }

    @Override
    public int blindPoints(byte[] points, int from, int count, byte[] out, int at) {
        Stretch stretch = new Stretch(1);
        for (int done = 0; done < count; done += STRETCH) {
            int size = Math.min(STRETCH, count - done);
            int bad = stretch.decode(points, from + done * BYTES, size);
            if (bad >= 0) return done + bad;
            stretch.multiply(size);
            stretch.encoder.encode(stretch.points, size, out, at + done * BYTES);
        }
        stretch.lanes.wipe();
        return -1;
    }

    @Override
    public void close() {
        Arrays.fill(digits, (byte) 0);
    }

    /** What one thread needs for a stretch of points. */
    private final class Stretch {
        final LanePoints lanes = new LanePoints();
        final DoublingEncoder encoder = new DoublingEncoder(STRETCH);
        final Point[] points = new Point[STRETCH];
        private final Codec[] codecs;
        private final Multiple second = new Multiple();
        private final Point half = new Point();

        /** @param powers how many powers a point takes */
        Stretch(int powers) {
            codecs = new Codec[powers * STRETCH];
            Arrays.setAll(points, i -> new Point().setIdentity());
            Arrays.setAll(codecs, i -> new Codec());
        }

        private void raise(int size) {
            for (int i = 0; i < size; i += Lanes.LANES) lanes.power(codecs, i);
        }

        /** Reads points; answers the place of the first bad one, or -1. */
        int decode(byte[] bytes, int at, int size) {
            for (int i = 0; i < size; i++) codecs[i].prepareDecode(bytes, at + i * BYTES);
            raise(size);
            for (int i = 0; i < size; i++) {
                boolean good = codecs[i].finishDecode(bytes, at + i * BYTES, points[i]);
                if (!good || PureBlinding.isIdentity(bytes, at + i * BYTES)) return i;
            }
            return -1;
        }

        void derive(byte[] uniform, int at, int size) {
            for (int i = 0; i < 2 * size; i++) codecs[i].prepareMap(uniform, at + i * HashToGroup.BYTES / 2);
            raise(2 * size);
            for (int i = 0; i < size; i++) {
                codecs[2 * i].finishMap(half);
                second.set(half);
                codecs[2 * i + 1].finishMap(half);
                points[i].add(half, second);
            }
        }

        void multiply(int size) {
            for (int i = 0; i < size; i += Lanes.LANES) lanes.multiply(points, i, digits);
        }
    }
}
