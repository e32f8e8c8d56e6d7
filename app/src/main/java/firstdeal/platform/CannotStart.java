package firstdeal.platform;

import org.springframework.boot.ExitCodeGenerator;

/** The program cannot start for a reason that its operator can remove; the message is the sentence they read. */
public final class CannotStart extends RuntimeException implements ExitCodeGenerator {

    public static final int EXIT_CODE = 2;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
