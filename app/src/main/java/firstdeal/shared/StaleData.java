package firstdeal.shared;

import java.util.Optional;

/** Somebody else saved it first (HTTP 409, or 412 where the caller named a version). */
public final class StaleData extends RuntimeException {

    private final transient Optional<Text> text;

    public StaleData(Object id) {
        super("Changed by someone else meanwhile: " + id);
        this.text = Optional.empty();
    }

    /** With a sentence that says what the other one did. */
    public StaleData(Object id, Text text) {
        super("Changed by someone else meanwhile: " + id);
        this.text = Optional.of(text);
    }

    public Optional<Text> text() {
        return text;
    }
}
