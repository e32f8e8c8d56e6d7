@org.jspecify.annotations.NullMarked
package firstdeal.outcome.internal;
