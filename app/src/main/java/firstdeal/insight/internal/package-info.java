@org.jspecify.annotations.NullMarked
package firstdeal.insight.internal;
