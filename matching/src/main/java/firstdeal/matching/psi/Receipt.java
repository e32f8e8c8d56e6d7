package firstdeal.matching.psi;

/**
 * What remains of a session for a dispute: with our list and the salt, anybody can compute our commitment again.
 *
 * @param ours {@link KeySet#commitment} of our keys with the salt
 * @param theirs the other party's commitment, which it must be able to explain likewise
 */
public record Receipt(byte[] session, byte[] ours, byte[] salt, byte[] theirs) {}
