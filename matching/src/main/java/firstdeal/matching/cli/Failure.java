package firstdeal.matching.cli;

/** Why a command ends without its result: a sentence, and the process's exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int UNWRITABLE = 4;
    static final int TOO_LARGE = 5;
    static final int TOO_SMALL = 6;
    static final int TOO_UNEVEN = 7;
    static final int TOO_OFTEN = 8;
    static final int TERMS = 9;
    static final int BROKEN = 10;
    static final int DECLINED = 11;
    static final int NO_CONNECTION = 12;
    static final int CHANGED = 13;

    private final int code;

    Failure(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    int code() {
        return code;
    }
}
