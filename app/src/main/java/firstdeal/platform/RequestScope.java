package firstdeal.platform;

import firstdeal.shared.Scope;

/** Whose rows the current thread may see: the signed-in actor's within a request, all of them for the product's own work. */
public final class RequestScope {

    private static final ThreadLocal<Scope> NARROWED = new ThreadLocal<>();

    private RequestScope() {}

    static Scope current() {
        var narrowed = NARROWED.get();
        return narrowed == null ? Scope.ALL : narrowed;
    }

    /** From here on this thread sees {@code scope}; a web request begins with nothing and is widened by its sign-in. */
    public static void narrowTo(Scope scope) {
        NARROWED.set(scope);
    }

    /** The request is over. */
    public static void clear() {
        NARROWED.remove();
    }
}
