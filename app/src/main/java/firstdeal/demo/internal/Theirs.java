package firstdeal.demo.internal;

import firstdeal.shared.ContactId;

/** The people of one partner. */
record Theirs(
        ContactId manager,
        ContactId sponsor,
        ContactId seller,
        ContactId secondSeller,
        ContactId engineer,
        ContactId support) {}
