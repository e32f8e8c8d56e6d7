/** One-to-one choices among rival pairs. */
@NullMarked
package firstdeal.matching.assign;

import org.jspecify.annotations.NullMarked;
