@org.jspecify.annotations.NullMarked
package firstdeal.cosell;
