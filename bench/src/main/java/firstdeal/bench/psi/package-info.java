/** Measures the private comparison: its arithmetic, both parties of a session, its peer, and whether its time tells of the scalar. */
@NullMarked
package firstdeal.bench.psi;

import org.jspecify.annotations.NullMarked;
