package firstdeal.shared;

import java.util.Locale;

/** What an actor may do. A handler names exactly one with {@code @Needs}; finer rules are decided in the core. */
public enum Permission {
    /** See portfolio, onboardings, partners and programs. */
    READ,
    /** Work a plan: tasks, people, documents, facts recorded by hand. */
    WORK,
    /** Start, pause and move onboardings; create and merge partners; imports. */
    RUN,
    /** Decide a gate within the limits of domain §4. */
    DECIDE,
    /** What only the program owner may: waive, reopen, cancel, move many, correct day 0. */
    GOVERN,
    /** Write and publish programs. */
    WRITE_PROGRAMS,
    /** People who sign in, API keys, settings, the audit log. */
    ADMINISTER;

    /** The scope name that an API key carries, for example {@code write-programs}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
