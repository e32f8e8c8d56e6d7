package firstdeal.account.internal;

import firstdeal.account.OurSide;
import firstdeal.account.OurSide.Status;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Text;
import java.time.LocalDate;

/** How an account stands with us, as typed: the same names in forms, JSON and files. */
final class StandingForm {

    private StandingForm() {}

    /** What cannot be is put beside its field; then the answer means nothing. */
    static OurSide parse(Fields fields, LocalDate today) {
        var status = fields.choice("status", Status.class, Status.UNKNOWN);
        var since = fields.date("since");
        var last = fields.date("lastactivity");
        since.filter(today::isBefore).ifPresent(_ -> fields.wrong("since", Text.of("account.wrong.to-come")));
        last.filter(today::isBefore).ifPresent(_ -> fields.wrong("lastactivity", Text.of("account.wrong.to-come")));
        if (status == Status.OPEN && since.isEmpty()) {
            fields.wrong("since", Text.of("account.wrong.since"));
        }
        if (status == Status.OPEN
                && since.isPresent()
                && last.filter(since.get()::isAfter).isPresent()) {
            fields.wrong("lastactivity", Text.of("account.wrong.before"));
        }
        if (!fields.wrong().isEmpty()) {
            return OurSide.UNKNOWN;
        }
        return switch (status) {
            case UNKNOWN -> OurSide.UNKNOWN;
            case PROSPECT -> new OurSide.Prospect(last);
            case OPEN -> new OurSide.Open(since.orElseThrow(), last.orElse(since.orElseThrow()));
            case CUSTOMER -> new OurSide.Customer(since, last);
        };
    }
}
