package firstdeal.account;

import java.time.LocalDate;
import java.util.Optional;

/** How an account stands in our own book. */
public sealed interface OurSide {

    OurSide UNKNOWN = new Unknown();

    /** Not in our book. */
    record Unknown() implements OurSide {}

    /** @param lastContact the last two-way contact that was logged */
    record Prospect(Optional<LocalDate> lastContact) implements OurSide {}

    /** We sell to it. */
    record Open(LocalDate since, LocalDate lastActivity) implements OurSide {

        public Open {
            if (lastActivity.isBefore(since)) {
                throw new IllegalArgumentException("The last activity lies before the opportunity's beginning");
            }
        }
    }

    /** It has bought from us. */
    record Customer(Optional<LocalDate> since, Optional<LocalDate> lastContact) implements OurSide {}

    /** When we last were in touch with it, as far as our book says. */
    default Optional<LocalDate> lastTouch() {
        return switch (this) {
            case Unknown() -> Optional.empty();
            case Prospect(var contact) -> contact;
            case Open(var _, var activity) -> Optional.of(activity);
            case Customer(var _, var contact) -> contact;
        };
    }

    default Status status() {
        return switch (this) {
            case Unknown _ -> Status.UNKNOWN;
            case Prospect _ -> Status.PROSPECT;
            case Open _ -> Status.OPEN;
            case Customer _ -> Status.CUSTOMER;
        };
    }

    /** The word for it, as files, the API and filters say it; the nearer it stands with us the later. */
    enum Status {
        UNKNOWN,
        PROSPECT,
        OPEN,
        CUSTOMER
    }
}
