@org.jspecify.annotations.NullMarked
package firstdeal.intervention.internal;
