/** One list after normalisation, in flat columns. */
@NullMarked
package firstdeal.matching.list;

import org.jspecify.annotations.NullMarked;
