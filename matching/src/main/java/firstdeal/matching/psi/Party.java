package firstdeal.matching.psi;

import firstdeal.matching.ristretto.Scalar;
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
 * <p>Both send a {@link Hello} and a commitment to their blinded points, then the points in a random order; each blinds the other's points once more and
 * sends their tags in another random order. Tags in both sets are common keys: that is the count, and each proves to the other that it can compute the
 * common points in full. Who wants to know which keys these are asks with marks over the tags it received, and learns marks over its own points, once the
 * other agrees.
 */
public final class Party implements AutoCloseable {
    /** Bytes of the longest message that a party takes. */
    public static final int LONGEST_MESSAGE = Message.LONGEST;

    private final Role role;
    private final Mode mode;
    private final Rules rules;
    private final KeySet keys;
    private final Seed seed;
    private final OwnSet own;
    private final Engine engine;
    private final Evidence evidence = new Evidence();
    private Hello hello;
    private @Nullable Hello theirs;
    private @Nullable OtherSet other;
    private @Nullable Comparison comparison;
    private @Nullable Bits asked;
    private int @Nullable [] common;
    private Step sending = Step.HELLO;
    private boolean agreed;

    /** @throws Refused when our own set may not be compared */
    public Party(Role role, KeySet keys, Terms terms, Seed seed, Computing computing) {
        int size = terms.size(keys);
        this.role = role;
        this.mode = terms.mode();
        this.rules = terms.rules();
        this.keys = keys;
        this.seed = seed;
        own = new OwnSet(keys, size, seed);
        byte[] commitment = keys.commitment(seed.draw("salt", 32));
        hello = new Hello(role, mode, keys.types(), size, terms.tables(), seed.draw("nonce", 32), commitment);
        try (Scalar scalar = Scalar.random(seed.stream("scalar")::fill)) {
            engine = new Engine(computing, scalar);
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

    /** Blinds some more of our points, where that is next; false when there is nothing to blind now. {@link #next} blinds what is left. */
    public boolean blind() {
        return sending == Step.COMMIT && mayGoOn() && own.blind(engine, session(), role);
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
            case HELLO, COMMIT -> role == Role.OFFERER || theirs != null;
            case POINTS -> other != null && other.isCommitted();
            case TAGS -> other != null && other.isComplete();
            case PROOF -> mode.compares(role) ? isCounted() : asked != null;
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
            case COMMIT -> {
                while (own.blind(engine, session(), role)) continue;
                yield Message.of(Message.COMMIT, own.commitment());
            }
            case POINTS -> own.next();
            case TAGS -> Message.of(Message.TAGS, other().nextReply());
            case PROOF -> Message.of(Message.PROOF, evidence.of(role));
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
            case Message.COMMIT -> other().commit(Message.body(message));
            case Message.POINTS -> other().receive(message, engine);
            case Message.TAGS -> takeTags(message);
            case Message.PROOF -> takeProof(Message.body(message));
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
        hello.checkTerms(greeting);
        rules.checkTheirs(own.size(), greeting.size());
        theirs = greeting;
        if (role == Role.ANSWERER) hello = hello.answering(greeting);
        other = new OtherSet(greeting.size(), seed, session(), opposite());
        comparison = new Comparison(own.size(), other, seed);
    }

    private void takeTags(byte[] message) {
        if (!mode.compares(role)) throw Refused.broken("Tags came that this mode does not send.");
        if (!own.isSent() || !other().isComplete()) throw Refused.broken("Tags came before all points.");
        comparison().receive(message);
        if (isCounted()) evidence.expect(other().proofs(session(), comparison().theirs()));
    }

    private void takeProof(byte[] body) {
        if (mode.compares(role) ? !isCounted() : !other().isReplied())
            throw Refused.broken("The other party proves before it could count.");
        evidence.take(body);
        evidence.check(opposite());
    }

    private void takeAsk(byte[] body) {
        if (!mode.learnsNames(opposite()))
            throw Refused.broken("The other party asks for what this mode does not tell.");
        if (asked != null) throw Refused.broken("The other party asks twice.");
        if (!evidence.isGiven()) throw Refused.broken("The other party asks before it proved that it may.");
        Bits marks = Bits.parse(body, other().size(), "What the other party asks for");
        if (mode == Mode.BOTH && !(isCounted() && marks.same(comparison().theirs())))
            throw Refused.broken("The other party asks for other keys than the common ones.");
        if (marks.count() > own.size()) throw Refused.broken("The other party asks for more keys than we have.");
        if (!mode.compares(role)) evidence.expect(other().proofs(session(), marks));
        evidence.check(opposite());
        asked = marks;
    }

    private void takeReveal(byte[] body) {
        if (!mode.learnsNames(role) || sending.ordinal() <= Step.ASK.ordinal() || common != null || !evidence.isGiven())
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

    /** Whether the other party proved that it held the common keys when it committed to its points. */
    public boolean isProven() {
        return evidence.isGiven();
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
                && evidence.isGiven()
                && (!mode.learnsNames(role) || common != null);
    }

    /** Points blinded and received so far, and how many there will be; the second number is 0 until both sizes are known. */
    public long[] progress() {
        return other == null
                ? new long[] {own.blinded(), 0}
                : new long[] {(long) own.blinded() + other.received(), (long) own.size() + other.size()};
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
        Hello answer = role == Role.OFFERER ? Objects.requireNonNull(theirs) : hello;
        return HexFormat.of().formatHex(Digests.of("", session(), answer.encode()), 0, 4);
    }

    /** The session's id, 32 bytes; the answerer knows it once it was greeted. */
    public byte[] session() {
        return role == Role.OFFERER
                ? hello.session()
                : Objects.requireNonNull(theirs).session();
    }

    /** What to keep of a session in which both greeted; not to be asked after {@link #close}. */
    public Receipt receipt() {
        Hello greeting = Objects.requireNonNull(theirs);
        return new Receipt(session(), hello.commitment(), seed.draw("salt", 32), greeting.commitment());
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
