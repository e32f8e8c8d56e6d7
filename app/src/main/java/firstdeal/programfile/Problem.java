package firstdeal.programfile;

import firstdeal.shared.Text;

/**
 * Something in a file that is wrong, or worth knowing, and where it stands.
 *
 * @param file the name of the file as the person knows it; may be empty
 * @param line counted from 1
 * @param column counted from 1
 * @param key the path of keys to the place, for example {@code tasks.nda-signed.window}; empty for the file as a whole
 */
public record Problem(String file, int line, int column, String key, Text text) {

    public Problem {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("Lines and columns count from 1: " + line + ":" + column);
        }
    }
}
