package firstdeal.platform.start;

import firstdeal.platform.CannotStart;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A start that failed for a known reason ends with its sentence instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SentenceReporter implements SpringBootExceptionReporter {

    SentenceReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    /** What the operator is to read, when the failure is one that they can remove. */
    static Optional<String> sentence(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case CannotStart known -> Optional.ofNullable(known.getMessage());
            case PortInUseException taken ->
                Optional.of("Port %d is in use by another program. Choose another with --port N or FIRSTDEAL_PORT."
                        .formatted(taken.getPort()));
            default -> Optional.empty();
        };
    }
}
