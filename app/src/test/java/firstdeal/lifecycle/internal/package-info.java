@org.jspecify.annotations.NullMarked
package firstdeal.lifecycle.internal;
