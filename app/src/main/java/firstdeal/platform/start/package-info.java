/** From the command line and the environment to a running server, or to one sentence that says what stands in the way. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.start;
