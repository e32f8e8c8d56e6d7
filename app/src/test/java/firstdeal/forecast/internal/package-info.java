@org.jspecify.annotations.NullMarked
package firstdeal.forecast.internal;
