@org.jspecify.annotations.NullMarked
package firstdeal.catalog;
