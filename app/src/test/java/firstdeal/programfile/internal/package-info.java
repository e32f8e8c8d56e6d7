@org.jspecify.annotations.NullMarked
package firstdeal.programfile.internal;
