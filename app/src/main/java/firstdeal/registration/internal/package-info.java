@org.jspecify.annotations.NullMarked
package firstdeal.registration.internal;
