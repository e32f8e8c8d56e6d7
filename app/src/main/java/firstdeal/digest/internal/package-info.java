@org.jspecify.annotations.NullMarked
package firstdeal.digest.internal;
