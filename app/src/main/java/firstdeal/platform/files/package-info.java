/** Bytes that come in and tables that go out. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.files;
