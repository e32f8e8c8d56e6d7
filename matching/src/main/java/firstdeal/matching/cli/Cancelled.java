package firstdeal.matching.cli;

import firstdeal.matching.psi.link.Log;

/** Says what becomes of a session when somebody ends the command (Ctrl-C) before it is over; the exit code, 130 or 143, is the virtual machine's. */
final class Cancelled implements AutoCloseable {
    private final Thread hook;

    Cancelled(PsiOptions options, Log log) {
        hook = new Thread(() -> {
            boolean begun = log.talk().isPresent();
            options.err.println(
                    begun ? "Cancelled; the same command, within a day, takes the session up." : "Cancelled.");
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The session is over. */
    void tooLate() {
        close();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is being ended right now, and said so
        }
    }
}
