package firstdeal.platform.errors;

import firstdeal.shared.Text;

/** The request itself is at fault, not the wish in it: malformed (400), without its precondition (428), too large (413). */
public final class Rejected extends RuntimeException {

    private final int status;
    private final transient Text text;

    public Rejected(int status, Text text) {
        super(status + " " + text.key() + text.args());
        this.status = status;
        this.text = text;
    }

    public int status() {
        return status;
    }

    public Text text() {
        return text;
    }
}
