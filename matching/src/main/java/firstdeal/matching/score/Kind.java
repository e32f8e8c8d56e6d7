package firstdeal.matching.score;

/**
 * What a pair of accounts is. Kin share a brand and are not the same account: a subsidiary abroad, a sister company. Without a kind of their own
 * their equal names and domains would pass for proof, since the fields of a kin pair do not agree independently.
 */
enum Kind {
    MATCH,
    KIN,
    UNRELATED
}
