package firstdeal.registration;

import firstdeal.account.OurSide;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose deal it is by the rule, judged at the moment of submission: the partner sourced it unless our side had, on the account and
 * offering, an open opportunity or a two-way contact shortly before. An opportunity on which nothing happened for long does not
 * count, unless our owner objects before the decision.
 *
 * @param on the day on which our side was there, where there is one
 */
public record Finding(Credit credit, Because because, Optional<LocalDate> on) {

    public enum Because {
        WE_HAD_NOTHING,
        WE_HAD_AN_OPPORTUNITY,
        WE_HAD_CONTACT,
        OURS_WAS_IDLE,
        OUR_OWNER_OBJECTED
    }

    /** An opportunity of ours that was open on the account and offering. */
    public record Ours(LocalDate since, LocalDate lastActivity) {}

    /**
     * @param submitted the day of the submission
     * @param ours all that were open, whoever kept them
     * @param contact our last two-way contact that was logged
     */
    public static Finding of(LocalDate submitted, Stream<Ours> ours, Optional<LocalDate> contact, Policy policy) {
        var before = ours.filter(it -> !it.since().isAfter(submitted)).max(Comparator.comparing(Ours::lastActivity));
        if (before.isPresent() && !isIdle(before.get(), submitted, policy)) {
            return new Finding(Credit.CO_SELL, Because.WE_HAD_AN_OPPORTUNITY, before.map(Ours::since));
        }
        var recent =
                contact.filter(it -> !it.isAfter(submitted) && it.isAfter(submitted.minusDays(policy.contactDays())));
        if (recent.isPresent()) {
            return new Finding(Credit.CO_SELL, Because.WE_HAD_CONTACT, recent);
        }
        return before.map(it -> new Finding(Credit.SOURCED, Because.OURS_WAS_IDLE, Optional.of(it.lastActivity())))
                .orElseGet(() -> new Finding(Credit.SOURCED, Because.WE_HAD_NOTHING, Optional.empty()));
    }

    public static boolean isIdle(Ours ours, LocalDate on, Policy policy) {
        return !ours.lastActivity().plusDays(policy.idleDays()).isAfter(on);
    }

    /** What our book says of an account, as an opportunity where it is one. */
    public static Stream<Ours> ours(OurSide book) {
        return book instanceof OurSide.Open(var since, var last) ? Stream.of(new Ours(since, last)) : Stream.of();
    }

    /** Our owner says that the opportunity is alive. */
    public Finding objected() {
        return new Finding(Credit.CO_SELL, Because.OUR_OWNER_OBJECTED, on);
    }

    public Text why() {
        return switch (because) {
            case WE_HAD_NOTHING -> Text.of("registration.because.nothing");
            case WE_HAD_AN_OPPORTUNITY -> Text.of("registration.because.opportunity", "on", on.orElseThrow());
            case WE_HAD_CONTACT -> Text.of("registration.because.contact", "on", on.orElseThrow());
            case OURS_WAS_IDLE -> Text.of("registration.because.idle", "on", on.orElseThrow());
            case OUR_OWNER_OBJECTED -> Text.of("registration.because.objected");
        };
    }
}
