@org.jspecify.annotations.NullMarked
package firstdeal.gate.internal;
