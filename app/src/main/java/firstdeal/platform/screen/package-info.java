/** What every page knows: its reader, the navigation, the words, the theme. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.screen;
