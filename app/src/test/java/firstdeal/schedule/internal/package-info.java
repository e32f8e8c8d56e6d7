@org.jspecify.annotations.NullMarked
package firstdeal.schedule.internal;
