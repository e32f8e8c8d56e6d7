/**
 * The prime-order group ristretto255 (RFC 9496) with hashing to it (RFC 9380), in plain Java and through libsodium; both give the same bytes.
 */
@NullMarked
package firstdeal.matching.ristretto;

import org.jspecify.annotations.NullMarked;
