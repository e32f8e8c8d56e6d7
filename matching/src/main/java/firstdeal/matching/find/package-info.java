/** Candidate pairs by blocking keys in sorted flat arrays. */
@NullMarked
package firstdeal.matching.find;

import org.jspecify.annotations.NullMarked;
