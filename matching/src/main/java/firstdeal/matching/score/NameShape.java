package firstdeal.matching.score;

/** How the words of two names lie to each other; with {@link NameComparison#information} it makes the level at which names agree. */
enum NameShape {
    /** The same words, in whatever order. */
    SAME,
    /** Every word has its counterpart, some written otherwise. */
    ALIKE,
    /** One name has further words that say nothing of who it is: Group, Holding, International. */
    FILLED,
    /** One name has further words, common ones. */
    LONGER,
    /** One name has further words that tell. */
    EXTENDED,
    /** Both have words of their own. */
    PARTLY,
    /** One is the initials of the other. */
    INITIALS,
    /** Numbers differ: the second fund is not the third. */
    NUMBERED,
    /** A name is missing. */
    MISSING
}
