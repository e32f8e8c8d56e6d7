/** Names as folded words: scripts, accents, legal forms and abbreviations set aside. */
@NullMarked
package firstdeal.matching.text;

import org.jspecify.annotations.NullMarked;
