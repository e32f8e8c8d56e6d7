@org.jspecify.annotations.NullMarked
package firstdeal.directory.internal;
