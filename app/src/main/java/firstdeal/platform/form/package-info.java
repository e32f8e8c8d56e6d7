/** What came in with a form or a file's row, and what was wrong with it. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.form;
