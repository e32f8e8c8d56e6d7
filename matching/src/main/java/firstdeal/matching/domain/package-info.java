/** Web addresses down to the part that a company registers. */
@NullMarked
package firstdeal.matching.domain;

import org.jspecify.annotations.NullMarked;
