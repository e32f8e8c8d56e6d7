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

    /** The fastest that is there. */
    public static Arithmetic fastest() {
        return NATIVE.isThere() ? NATIVE : PURE;
    }

    /** Whether this machine has what it takes. */
    public abstract boolean isThere();

    /** Multiplies by a scalar; the scalar may be closed afterwards. */
    public abstract Blinding blinding(Scalar scalar);
}
