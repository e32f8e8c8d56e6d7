/**
 * Private set intersection: two parties learn which typed keys their lists share, or only how many, and nothing else of each other's list (Meadows 1986;
 * Huberman, Franklin and Hogg 1999), on ristretto255. The roles are state machines over messages of bytes; docs/psi.md has the wire format and what leaks.
 */
@NullMarked
package firstdeal.matching.psi;

import org.jspecify.annotations.NullMarked;
