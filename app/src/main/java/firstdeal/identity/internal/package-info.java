@org.jspecify.annotations.NullMarked
package firstdeal.identity.internal;
