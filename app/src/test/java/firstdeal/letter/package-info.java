@org.jspecify.annotations.NullMarked
package firstdeal.letter;
