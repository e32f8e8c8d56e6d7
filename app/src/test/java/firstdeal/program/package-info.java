@org.jspecify.annotations.NullMarked
package firstdeal.program;
