package firstdeal.catalog.internal;

import firstdeal.program.ProgramVersion.State;

/** The word of a state in JSON and in the audit log. */
final class States {

    private States() {}

    static String key(State state) {
        return switch (state) {
            case State.Draft() -> "draft";
            case State.Published _ -> "published";
            case State.Retired _ -> "retired";
        };
    }
}
