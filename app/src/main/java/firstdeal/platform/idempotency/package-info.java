/** A POST with a key has its effect once and the same answer again. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.idempotency;
