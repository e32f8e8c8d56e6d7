/** The other side written once more, from RFC 9380, RFC 9496 and docs/psi.md alone, with nothing of ours: slow, but short. */
@NullMarked
package firstdeal.matching.psi.counterpart;

import org.jspecify.annotations.NullMarked;
