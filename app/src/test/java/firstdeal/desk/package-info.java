@org.jspecify.annotations.NullMarked
package firstdeal.desk;
