package firstdeal.program;

import firstdeal.shared.Text;

/**
 * Something in a program that does not hold together.
 *
 * @param path the keys that lead to it, for example {@code tasks.nda-signed.waits-for}
 */
public record Finding(String path, Text text) {}
