package firstdeal.access;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What last happened to one person's access to one system. */
public record AccessEntry(
        PartnerId partner, ContactId contact, String system, Step step, LocalDate on, String by, String note) {

    /** Asked for, given, seen to work, taken away. */
    public enum Step {
        ASKED,
        GRANTED,
        VERIFIED,
        WITHDRAWN;

        /** The person can get in. */
        public boolean given() {
            return this == GRANTED || this == VERIFIED;
        }
    }

    /** Refuses a step that cannot follow: nothing is verified that was not given, nothing withdrawn that is not there. */
    public void requireFollows(@Nullable AccessEntry before, LocalDate today) {
        boolean fits = switch (step) {
            case ASKED -> before == null || !before.step().given();
            case GRANTED -> before == null || !before.step().given();
            case VERIFIED -> before != null && before.step().given();
            case WITHDRAWN -> before != null && before.step() != Step.WITHDRAWN;
        };
        if (!fits) {
            throw new Refused(
                    switch (step) {
                        case ASKED, GRANTED -> Text.of("access.given-already");
                        case VERIFIED -> Text.of("access.not-given");
                        case WITHDRAWN -> Text.of("access.nothing-there");
                    });
        }
        if (on.isAfter(today.plusDays(1))) {
            throw new Refused(Text.of("access.future"), Map.of("on", Text.of("access.future")));
        }
    }
}
