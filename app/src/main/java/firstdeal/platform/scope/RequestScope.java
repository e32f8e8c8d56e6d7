package firstdeal.platform.scope;

import firstdeal.shared.Scope;
import java.util.function.Supplier;

/** Whose rows the current thread may see: the signed-in actor's within a request, all of them for the product's own work. */
public final class RequestScope {

    private static final ThreadLocal<Scope> NARROWED = new ThreadLocal<>();

    private RequestScope() {}

    /** Those of whom the current thread may see rows. */
    public static Scope current() {
        var narrowed = NARROWED.get();
        return narrowed == null ? Scope.ALL : narrowed;
    }

    /** From here on this thread sees {@code scope}; a web request begins with nothing and is widened by its sign-in. */
    public static void narrowTo(Scope scope) {
        NARROWED.set(scope);
    }

    /**
     * Does something of the product's own within a request, for example finding out who signs in, with all rows visible. For
     * handlers open to all this is the one way to read what belongs to partners: they widen for that one reading only.
     */
    public static <T> T asProduct(Supplier<T> work) {
        var before = NARROWED.get();
        NARROWED.remove();
        try {
            return work.get();
        } finally {
            if (before != null) {
                NARROWED.set(before);
            }
        }
    }

    /** The request is over. */
    public static void clear() {
        NARROWED.remove();
    }
}
