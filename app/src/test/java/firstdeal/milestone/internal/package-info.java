@org.jspecify.annotations.NullMarked
package firstdeal.milestone.internal;
