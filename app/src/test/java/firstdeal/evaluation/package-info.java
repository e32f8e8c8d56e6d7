@org.jspecify.annotations.NullMarked
package firstdeal.evaluation;
