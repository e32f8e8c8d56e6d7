@org.jspecify.annotations.NullMarked
package firstdeal.logbook;
