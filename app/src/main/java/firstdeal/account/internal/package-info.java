@org.jspecify.annotations.NullMarked
package firstdeal.account.internal;
