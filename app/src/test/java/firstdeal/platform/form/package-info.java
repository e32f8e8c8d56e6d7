@org.jspecify.annotations.NullMarked
package firstdeal.platform.form;
