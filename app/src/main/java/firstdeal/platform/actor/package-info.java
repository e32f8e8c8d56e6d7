/** Who acts in this request, and what each handler asks of them. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.actor;
