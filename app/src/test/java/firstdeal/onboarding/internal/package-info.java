@org.jspecify.annotations.NullMarked
package firstdeal.onboarding.internal;
