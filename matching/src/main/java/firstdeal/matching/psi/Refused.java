package firstdeal.matching.psi;

/** Why a session ends without its result: a kind for programs and a sentence for people. Nothing in it is secret. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What was broken or not agreed to; the order is that of the codes on the wire, from 1. */
    public enum Kind {
        /** A set is smaller than the rule allows. */
        TOO_SMALL,
        /** One set is too many times as large as the other. */
        TOO_UNEVEN,
        /** A set is larger than can be handled. */
        TOO_LARGE,
        /** The other party compared with this list too often. */
        TOO_OFTEN,
        /** The parties want different things. */
        TERMS,
        /** A message that the protocol does not allow. */
        BROKEN,
        /** A party saw the count and keeps the names to itself. */
        DECLINED,
        /** A party's points or common keys are not those that it committed to. */
        CHANGED;

        int code() {
            return ordinal() + 1;
        }

        static Kind of(int code) {
            return code < 1 || code > values().length ? BROKEN : values()[code - 1];
        }
    }

    private final Kind kind;
    private final String sentence;
    private final boolean theirs;

    public Refused(Kind kind, String sentence) {
        this(kind, sentence, false);
    }

    Refused(Kind kind, String sentence, boolean theirs) {
        super(sentence);
        this.kind = kind;
        this.sentence = sentence;
        this.theirs = theirs;
    }

    static Refused broken(String sentence) {
        return new Refused(Kind.BROKEN, sentence);
    }

    public Kind kind() {
        return kind;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether the other party said it. */
    public boolean isTheirs() {
        return theirs;
    }
}
