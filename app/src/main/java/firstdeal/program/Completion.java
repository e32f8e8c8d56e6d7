package firstdeal.program;

import java.util.Optional;

/** What makes a task done. */
public sealed interface Completion {

    /** Somebody says so. */
    record Check() implements Completion {}

    /** A file, or an approved version of an artifact of the program. */
    record Document(Optional<String> artifact) implements Completion {}

    /** A link to where it stands. */
    record Link() implements Completion {}

    /** The named message of the program was sent. */
    record MessageSent(String message) implements Completion {}

    /** The named survey was answered by those whom it asks. */
    record SurveyAnswered(String survey) implements Completion {}

    /** Done while the criterion holds: it completes and, within its phase, reopens by itself. */
    record Holds(Criterion criterion) implements Completion {}

    /** Whether only a person can say so. */
    default boolean isByHand() {
        return this instanceof Check || this instanceof Link;
    }
}
