/** Whose rows a request may see: the second wall behind the Stores. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.scope;
