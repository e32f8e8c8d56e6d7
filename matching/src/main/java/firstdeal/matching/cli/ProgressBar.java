package firstdeal.matching.cli;

import firstdeal.matching.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** One line on standard error that says how far the job is; only where a person looks at a terminal. */
final class ProgressBar implements Progress {
    private final PrintStream err;
    private final boolean shown;

    ProgressBar(PrintStream err, boolean wanted) {
        this.err = err;
        this.shown = wanted && System.console() != null && System.console().isTerminal();
    }

    @Override
    public void reached(Stage stage) {
        int done = stage.ordinal() + 1;
        say("[" + "#".repeat(done * 4) + ".".repeat((Stage.values().length - done) * 4) + "] "
                + stage.name().toLowerCase(Locale.ROOT));
    }

    void say(String text) {
        if (shown) err.print("\r\033[K" + text);
    }

    void clear() {
        say("");
    }
}
