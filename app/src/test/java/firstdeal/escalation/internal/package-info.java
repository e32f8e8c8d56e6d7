@org.jspecify.annotations.NullMarked
package firstdeal.escalation.internal;
