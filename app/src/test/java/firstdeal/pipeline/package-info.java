@org.jspecify.annotations.NullMarked
package firstdeal.pipeline;
