package firstdeal.shared;

/** Somebody else saved it first (HTTP 409, or 412 where the caller named a version). */
public final class StaleData extends RuntimeException {

    public StaleData(Object id) {
        super("Changed by someone else meanwhile: " + id);
    }
}
