package firstdeal.matching.ristretto;

/** A point made ready to be added many times: Y + X, Y - X, 2Z and 2dT. */
final class Multiple {
    final FieldElement sum = new FieldElement();
    final FieldElement difference = new FieldElement();
    final FieldElement twoZ = new FieldElement();
    final FieldElement twoDT = new FieldElement();
    private final FieldElement negative = new FieldElement();

    Multiple set(Point p) {
        sum.add(p.y, p.x);
        difference.subtract(p.y, p.x);
        twoZ.add(p.z, p.z);
        twoDT.multiply(p.t, Curve.TWO_D);
        return this;
    }

    /**
     * Becomes {@code digit} times the table's point, reading every entry whatever the digit.
     *
     * @param table the multiples 1 to 8
     * @param digit -8 to 8
     */
    void choose(Multiple[] table, int digit) {
        setIdentity();
        int sign = digit >> 31;
        int size = (digit ^ sign) - sign;
        for (int i = 1; i <= table.length; i++) {
            long mask = ((i ^ size) - 1) >> 31;
            chooseIf(table[i - 1], mask);
        }
        negateIf(sign);
    }

    private void setIdentity() {
        sum.set(Curve.ONE);
        difference.set(Curve.ONE);
        twoZ.set(Curve.TWO);
        twoDT.set(Curve.ZERO);
    }

    private void chooseIf(Multiple other, long mask) {
        sum.choose(other.sum, mask);
        difference.choose(other.difference, mask);
        twoZ.choose(other.twoZ, mask);
        twoDT.choose(other.twoDT, mask);
    }

    private void negateIf(long mask) {
        negative.set(sum);
        sum.choose(difference, mask);
        difference.choose(negative, mask);
        negative.negate(twoDT);
        twoDT.choose(negative, mask);
    }

    void wipe() {
        sum.wipe();
        difference.wipe();
        twoZ.wipe();
        twoDT.wipe();
        negative.wipe();
    }
}
