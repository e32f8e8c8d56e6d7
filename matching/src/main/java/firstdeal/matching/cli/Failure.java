package firstdeal.matching.cli;

/** Why a command ends without its result: a sentence, and the process's exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int UNWRITABLE = 4;
    static final int TOO_LARGE = 5;

    private final int code;

    Failure(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    int code() {
        return code;
    }
}
