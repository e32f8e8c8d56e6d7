@org.jspecify.annotations.NullMarked
package firstdeal.partner.internal;
