/** Sessions over connections that may break, and over files. */
@NullMarked
package firstdeal.matching.psi.link;

import org.jspecify.annotations.NullMarked;
