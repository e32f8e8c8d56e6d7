package firstdeal.matching.psi;

import firstdeal.matching.ristretto.Arithmetic;
import firstdeal.matching.ristretto.Scalar;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One party of a session: says what to send next and takes what the other sent, until both are done. It knows nothing of sockets or files. Messages of
 * each direction must arrive once and in order; between the directions any order will do. Serves one thread at a time; computing uses as many as it was
 * given.
 *
 * <p>Both send a {@link Hello}, then their points in a random order; each blinds the other's points once more and sends their tags in another random
 * order. Tags in both sets are common keys: that is the count. Who wants to know which keys these are asks with marks over the tags it received, and
 * learns marks over its own points, once the other agrees.
 */
public final class Party implements AutoCloseable {
    /** Bytes of the longest message that a party takes. */
    public static final int LONGEST_MESSAGE = Message.LONGEST;

    private enum Step {
        HELLO,
        POINTS,
        TAGS,
        ASK,
        REVEAL,
        END
    }

    private final Role role;
    private final Mode mode;
    private final Rules rules;
    private final KeySet keys;
    private final Seed seed;
    private final OwnSet own;
    private final Engine engine;
    private final boolean eager;
    private Hello hello;
    private @Nullable Hello theirs;
    private @Nullable OtherSet other;
    private @Nullable Comparison comparison;
    private @Nullable Bits asked;
    private int @Nullable [] common;
    private Step sending = Step.HELLO;
    private boolean agreed;

    /**
     * @param eager an offerer that sends its points before it knows the answerer's greeting, as one does over files
     * @throws Refused when our own set may not be compared
     */
    public Party(Role role, KeySet keys, Terms terms, boolean eager, Seed seed, Arithmetic arithmetic, int threads) {
        int size = terms.size(keys);
        this.role = role;
        this.mode = terms.mode();
        this.rules = terms.rules();
        this.keys = keys;
        this.seed = seed;
        this.eager = eager;
        own = new OwnSet(keys, size, seed);
        byte[] commitment = keys.commitment(seed.draw("salt", 32));
        hello = new Hello(role, mode, keys.types(), size, terms.tables(), seed.draw("nonce", 32), commitment);
        try (Scalar scalar = Scalar.random(seed.stream("scalar")::fill)) {
            engine = new Engine(arithmetic, threads, scalar);
        }
    }

    /** The next message to send, or nothing until the other's next message, or our consent, came. */
    public Optional<byte[]> next() {
        while (sending != Step.END && isSkipped(sending)) advance();
        if (!mayGoOn()) return Optional.empty();
        byte[] message = make();
        if (isSent(sending)) advance();
        return Optional.of(message);
    }

    private void advance() {
        sending = Step.values()[sending.ordinal() + 1];
    }

    private boolean isSkipped(Step step) {
        return switch (step) {
            case TAGS -> !mode.compares(opposite());
            case ASK -> !mode.learnsNames(role);
            case REVEAL -> !mode.learnsNames(opposite());
            default -> false;
        };
    }

    private boolean mayGoOn() {
        return switch (sending) {
            case HELLO -> role == Role.OFFERER || theirs != null;
            case POINTS -> eager && role == Role.OFFERER || theirs != null;
            case TAGS -> other != null && other.isComplete();
            case ASK -> isCounted() && (agreed || mode != Mode.BOTH);
            case REVEAL -> asked != null && agreed;
            case END -> false;
        };
    }

    private boolean isSent(Step step) {
        return switch (step) {
            case POINTS -> own.isSent();
            case TAGS -> other().isReplied();
            default -> true;
        };
    }

    private byte[] make() {
        return switch (sending) {
            case HELLO -> Message.of(Message.HELLO, hello.encode());
            case POINTS -> Message.of(Message.POINTS, own.next(engine, session()));
            case TAGS -> Message.of(Message.TAGS, other().nextReply());
            case ASK -> Message.of(Message.ASK, comparison().ours().copy());
            case REVEAL ->
                Message.of(
                        Message.REVEAL,
                        other().origins(Objects.requireNonNull(asked)).copy());
            case END -> throw new IllegalStateException("Nothing is left to send.");
        };
    }

    /**
     * Takes the other's next message.
     *
     * @throws Refused when it breaks the protocol or the rules, or is a refusal; the session is over then, and {@link #refusal} tells the other
     */
    public void receive(byte[] message) {
        if (message.length == 0) throw Refused.broken("An empty message came.");
        switch (message[0]) {
            case Message.HELLO -> greet(Hello.parse(Message.body(message)));
            case Message.POINTS -> other().receive(message, engine);
            case Message.TAGS -> takeTags(message);
            case Message.ASK -> takeAsk(Message.body(message));
            case Message.REVEAL -> takeReveal(Message.body(message));
            case Message.REFUSAL -> throw Message.readRefusal(message);
            default -> throw Refused.broken("A message of the unknown type %d came.".formatted(message[0]));
        }
    }

    /** The message that tells the other why we end the session. */
    public static byte[] refusal(Refused refused) {
        return Message.refusal(refused);
    }

    private void greet(Hello greeting) {
        if (theirs != null) throw Refused.broken("A second greeting came.");
        if (greeting.role() == role) throw Refused.broken("Both parties want the same role.");
        if (greeting.mode() != mode)
            throw new Refused(
                    Refused.Kind.TERMS, "One side wants the mode %s, the other %s.".formatted(mode, greeting.mode()));
        if (!greeting.types().equals(keys.types()))
            throw new Refused(
                    Refused.Kind.TERMS,
                    "One side compares keys of %s, the other of %s.".formatted(keys.types(), greeting.types()));
        if (role == Role.OFFERER && !MessageDigest.isEqual(greeting.nonce(), session()))
            throw Refused.broken("The answer is to another offer.");
        rules.checkTheirs(own.size(), greeting.size());
        theirs = greeting;
        if (role == Role.ANSWERER)
            hello = new Hello(role, mode, keys.types(), own.size(), hello.tables(), session(), hello.commitment());
        other = new OtherSet(greeting.size(), seed);
        comparison = new Comparison(own.size(), other, seed);
    }

    private void takeTags(byte[] message) {
        if (!mode.compares(role)) throw Refused.broken("Tags came that this mode does not send.");
        if (!own.isSent() || !other().isComplete()) throw Refused.broken("Tags came before all points.");
        comparison().receive(message);
    }

    private void takeAsk(byte[] body) {
        if (!mode.learnsNames(opposite()))
            throw Refused.broken("The other party asks for what this mode does not tell.");
        if (asked != null) throw Refused.broken("The other party asks twice.");
        if (!other().isReplied()) throw Refused.broken("The other party asks before it could count.");
        Bits marks = Bits.parse(body, other().size(), "What the other party asks for");
        if (mode == Mode.BOTH && !(isCounted() && marks.same(comparison().theirs())))
            throw Refused.broken("The other party asks for other keys than the common ones.");
        if (marks.count() > own.size()) throw Refused.broken("The other party asks for more keys than we have.");
        asked = marks;
    }

    private void takeReveal(byte[] body) {
        if (!mode.learnsNames(role) || sending.ordinal() <= Step.ASK.ordinal() || common != null)
            throw Refused.broken("The other party answers what was not asked.");
        Bits marks = Bits.parse(body, own.size(), "What the other party tells");
        if (marks.count() != comparison().count())
            throw Refused.broken("The other party tells another number of keys than are common.");
        common = own.keysAt(marks);
    }

    /** How many keys are common, as soon as this party may know. In a mode where only the other learns the keys, it is the number it asks for. */
    public OptionalInt count() {
        if (mode.compares(role))
            return isCounted() ? OptionalInt.of(comparison().count()) : OptionalInt.empty();
        return asked == null ? OptionalInt.empty() : OptionalInt.of(asked.count());
    }

    private boolean isCounted() {
        return comparison != null && comparison.isComplete();
    }

    /** Whether the other's greeting came and was accepted. */
    public boolean isGreeted() {
        return theirs != null;
    }

    /** Whether the session waits for {@link #agree}: the count is known, and the next step would tell the other which of its keys are common. */
    public boolean awaitsConsent() {
        return !agreed && mode.learnsNames(opposite()) && count().isPresent();
    }

    /** Agrees that the other party learns which of its keys are common. */
    public void agree() {
        agreed = true;
    }

    /** The common keys as places in our {@link KeySet}, ascending; empty until they are known. */
    public Optional<int[]> common() {
        return Optional.ofNullable(common).map(int[]::clone);
    }

    /** Whether everything was sent and received that belongs to this mode. */
    public boolean isDone() {
        while (sending != Step.END && isSkipped(sending)) advance();
        return sending == Step.END
                && other().isComplete()
                && (!mode.compares(role) || isCounted())
                && (!mode.learnsNames(role) || common != null);
    }

    /** Whether the next message would be points of ours. */
    public boolean arePointsNext() {
        return sending == Step.POINTS && mayGoOn();
    }

    /** Takes our points for sent in an earlier run of the same session, so that they need not be computed again; answers in how many messages. */
    public int skipPoints() {
        if (sending != Step.POINTS) throw new IllegalStateException("The points are not next.");
        advance();
        return own.skip();
    }

    /** Points sent and received so far, and how many there will be; the second number is 0 until both sizes are known. */
    public long[] progress() {
        return other == null
                ? new long[] {own.sent(), 0}
                : new long[] {(long) own.sent() + other.received(), (long) own.size() + other.size()};
    }

    /** The other's declared size; 0 until it is known. */
    public int otherSize() {
        return theirs == null ? 0 : theirs.size();
    }

    /** False when the other normalises keys by other tables, so that equal accounts may have different keys. */
    public boolean hasSameTables() {
        return theirs == null || theirs.tables() == hello.tables();
    }

    /** Eight signs that both parties see alike when nobody stands between them: to be compared by telephone. */
    public String code() {
        MessageDigest digest = Digests.sha256();
        Hello answer = role == Role.OFFERER ? Objects.requireNonNull(theirs) : hello;
        digest.update(session());
        return HexFormat.of().formatHex(digest.digest(answer.encode()), 0, 4);
    }

    /** The session's id, 32 bytes; the answerer knows it once it was greeted. */
    public byte[] session() {
        return role == Role.OFFERER
                ? hello.session()
                : Objects.requireNonNull(theirs).session();
    }

    private Role opposite() {
        return role == Role.OFFERER ? Role.ANSWERER : Role.OFFERER;
    }

    private OtherSet other() {
        if (other == null) throw Refused.broken("The other party has not greeted yet.");
        return other;
    }

    private Comparison comparison() {
        return Objects.requireNonNull(comparison);
    }

    /** Overwrites the scalar and the seed. */
    @Override
    public void close() {
        engine.close();
        seed.close();
    }
}
