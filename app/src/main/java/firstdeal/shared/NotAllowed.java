package firstdeal.shared;

/** This actor may see it but not do this (HTTP 403); the sentence says who may. */
public final class NotAllowed extends RuntimeException {

    private final transient Text text;

    public NotAllowed(Text text) {
        super(text.key());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
