/** Sentences in the reader's language and zone. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.words;
