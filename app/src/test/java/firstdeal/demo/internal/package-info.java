@org.jspecify.annotations.NullMarked
package firstdeal.demo.internal;
