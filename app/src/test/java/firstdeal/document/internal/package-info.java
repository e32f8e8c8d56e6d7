@org.jspecify.annotations.NullMarked
package firstdeal.document.internal;
