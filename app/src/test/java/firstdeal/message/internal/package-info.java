@org.jspecify.annotations.NullMarked
package firstdeal.message.internal;
