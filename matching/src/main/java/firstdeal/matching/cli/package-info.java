/** The command line. */
@NullMarked
package firstdeal.matching.cli;

import org.jspecify.annotations.NullMarked;
