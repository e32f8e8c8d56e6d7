package firstdeal.shared;

/** Nothing there, or nothing that this actor may see: the two are never told apart (HTTP 404). */
public final class NotFound extends RuntimeException {

    public NotFound(Object id) {
        super("Not found: " + id);
    }
}
