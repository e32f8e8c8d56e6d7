@org.jspecify.annotations.NullMarked
package firstdeal.access.internal;
