@org.jspecify.annotations.NullMarked
package firstdeal.invite.internal;
