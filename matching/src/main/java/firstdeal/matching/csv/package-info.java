/** Lists as people export them: any delimiter, quote, encoding and header, read into cell positions. */
@NullMarked
package firstdeal.matching.csv;

import org.jspecify.annotations.NullMarked;
