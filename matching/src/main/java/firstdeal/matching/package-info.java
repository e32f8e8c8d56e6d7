/** Account linkage: which accounts of one company's list stand in another's. Start at {@link firstdeal.matching.Linkage}. */
@NullMarked
package firstdeal.matching;

import org.jspecify.annotations.NullMarked;
