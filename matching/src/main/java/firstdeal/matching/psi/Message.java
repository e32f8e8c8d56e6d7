package firstdeal.matching.psi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Messages: one byte that says which, then the body. */
final class Message {
    static final byte HELLO = 1;
    static final byte POINTS = 2;
    static final byte TAGS = 3;
    static final byte ASK = 4;
    static final byte REVEAL = 5;
    static final byte REFUSAL = 6;
    static final byte COMMIT = 7;
    static final byte PROOF = 8;

    /** Bytes of a commitment and of a proof. */
    static final int DIGEST = 32;

    /** Points or tags in one message. */
    static final int CHUNK = 4096;
    /** Bytes of the longest message: a bitmap over the largest set. */
    static final int LONGEST = 1 + Rules.LARGEST / 8;
    /** Bytes of a tag: the first of a doubly blinded point. Two different points share them with a chance of 2^-95. */
    static final int TAG = 12;

    private static final int LONGEST_SENTENCE = 500;

    private Message() {}

    static byte[] of(byte type, byte[] body) {
        byte[] message = new byte[body.length + 1];
        message[0] = type;
        System.arraycopy(body, 0, message, 1, body.length);
        return message;
    }

    static byte[] body(byte[] message) {
        return Arrays.copyOfRange(message, 1, message.length);
    }

    static byte[] refusal(Refused refused) {
        byte[] sentence = refused.sentence().getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[2 + Math.min(sentence.length, LONGEST_SENTENCE)];
        message[0] = REFUSAL;
        message[1] = (byte) refused.kind().code();
        System.arraycopy(sentence, 0, message, 2, message.length - 2);
        return message;
    }

    /** What the other party says; signs that could play with a terminal are left out. */
    static Refused readRefusal(byte[] message) {
        if (message.length < 2 || message.length > LONGEST_SENTENCE + 2)
            throw Refused.broken("A refusal has 1 to %d bytes.".formatted(LONGEST_SENTENCE + 1));
        String sentence = new String(message, 2, message.length - 2, StandardCharsets.UTF_8).replaceAll("\\p{C}", "");
        return new Refused(Refused.Kind.of(message[1]), "The other party refused: " + sentence, true);
    }
}
