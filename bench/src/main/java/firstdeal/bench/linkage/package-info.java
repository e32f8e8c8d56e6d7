/** Measures the matcher of lists beside what people use instead, on made-up lists with a known truth. */
@NullMarked
package firstdeal.bench.linkage;

import org.jspecify.annotations.NullMarked;
