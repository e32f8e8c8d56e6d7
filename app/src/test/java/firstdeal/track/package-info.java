@org.jspecify.annotations.NullMarked
package firstdeal.track;
