@org.jspecify.annotations.NullMarked
package firstdeal.milestone;
