/** Style sheets, script, fonts and icons: served under addresses that change with their content. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.assets;
