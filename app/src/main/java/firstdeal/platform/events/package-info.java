/** What became of events that listeners have not finished. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.events;
