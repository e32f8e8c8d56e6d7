/** How much each field speaks for or against a pair, learned from the lists in hand. */
@NullMarked
package firstdeal.matching.score;

import org.jspecify.annotations.NullMarked;
