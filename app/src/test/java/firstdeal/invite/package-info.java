@org.jspecify.annotations.NullMarked
package firstdeal.invite;
