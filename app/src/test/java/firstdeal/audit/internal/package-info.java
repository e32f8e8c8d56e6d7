@org.jspecify.annotations.NullMarked
package firstdeal.audit.internal;
