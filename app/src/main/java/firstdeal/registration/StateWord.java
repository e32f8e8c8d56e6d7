package firstdeal.registration;

import java.util.Locale;

/** The word of each state, made once. */
final class StateWord {

    static final ClassValue<String> OF = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    private StateWord() {}
}
