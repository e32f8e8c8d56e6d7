package firstdeal.invite;

/** Why something in the mailbox was not taken for what it claims to be. */
public enum Doubt {
    /** Larger than any answer is; not even looked into. */
    TOO_LARGE,
    /** No calendar object, or one that is built to harm: lines without end, thousands of parts. */
    BROKEN,
    /** It answers no invitation of ours, or its name is forged. */
    NOT_OURS,
    /** A request, a publication: nothing that answers. */
    NOT_AN_ANSWER,
    /** Somebody answers an invitation that was sent to somebody else, and not as one to whom it was passed on would. */
    ANOTHER_PERSON,
    /** Somebody is sent instead, but it does not say who, or they send somebody else again. */
    DELEGATE,
    /** It proposes a time that is over. */
    PAST_TIME,
    /** The answer names the invited person but came from another address. */
    OTHER_SENDER,
    /** It answers a day that we never asked about. */
    UNKNOWN_DAY,
    /** It proposes a time in a zone that nobody knows. */
    UNKNOWN_ZONE,
    /** No longer invited. */
    NOT_INVITED,
    /** It could not be dealt with; the log says more. */
    FAILED
}
