/** Countries and cities under their many names. */
@NullMarked
package firstdeal.matching.place;

import org.jspecify.annotations.NullMarked;
