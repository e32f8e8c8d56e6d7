/** How a refusal, a missing thing and a bug are said: a page or problem+json. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.errors;
