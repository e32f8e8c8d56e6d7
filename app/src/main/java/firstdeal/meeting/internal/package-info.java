@org.jspecify.annotations.NullMarked
package firstdeal.meeting.internal;
