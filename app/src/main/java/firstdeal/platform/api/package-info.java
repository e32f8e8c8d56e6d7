/** What all answers of the API have in common: lists, versions, their description. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.api;
