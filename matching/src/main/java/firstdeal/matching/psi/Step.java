package firstdeal.matching.psi;

/** What a party sends, in this order. */
enum Step {
    HELLO,
    COMMIT,
    POINTS,
    TAGS,
    PROOF,
    ASK,
    REVEAL,
    END
}
