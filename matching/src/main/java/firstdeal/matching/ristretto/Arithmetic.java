package firstdeal.matching.ristretto;

/** The ways of computing in the group; they differ in speed only. */
public enum Arithmetic {
    /** Plain Java, everywhere. */
    PURE {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Blinding blinding(Scalar scalar) {
            return new PureBlinding(scalar);
        }
    },
    /** Plain Java with the machine's vectors, where the virtual machine was started with {@code --add-modules jdk.incubator.vector}. */
    VECTOR {
        @Override
        public boolean isThere() {
            return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && Vectors.areWide();
        }

        @Override
        public Blinding blinding(Scalar scalar) {
            return new VectorBlinding(scalar);
        }
    },
    /** libsodium, where it is installed. */
    NATIVE {
        @Override
        public boolean isThere() {
            return Sodium.find().isPresent();
        }

        @Override
        public Blinding blinding(Scalar scalar) {
            return new SodiumBlinding(Sodium.find().orElseThrow(), scalar);
        }
    };

    /** From how many multiplications on it is worth to have the vectors' code compiled, beside libsodium and beside plain Java. */
    private static final int WORTH_BESIDE_NATIVE = 80_000;

    private static final int WORTH_BESIDE_PURE = 40_000;

    /**
     * The fastest that is there, ready to compute; with vectors, that takes some seconds.
     *
     * @param multiplications how many are to be expected
     */
    public static Arithmetic fastest(long multiplications) {
        Arithmetic other = NATIVE.isThere() ? NATIVE : PURE;
        long worth = other == NATIVE ? WORTH_BESIDE_NATIVE : WORTH_BESIDE_PURE;
        if (multiplications < worth || !VECTOR.isThere() || !WarmUp.isCompiled()) return other;
        WarmUp.run();
        return VECTOR;
    }

    /** Looked at only where the module is there. */
    private static final class Vectors {
        /** Two lanes are not worth it. */
        static boolean areWide() {
            return Lanes.LANES >= 4;
        }
    }

    /** Whether this machine has what it takes. */
    public abstract boolean isThere();

    /** Multiplies by a scalar; the scalar may be closed afterwards. */
    public abstract Blinding blinding(Scalar scalar);
}
