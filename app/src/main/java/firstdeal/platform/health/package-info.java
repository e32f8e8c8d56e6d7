/** Whether this server serves. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.health;
