package firstdeal.registration;

import firstdeal.shared.Money;
import firstdeal.shared.StaffRole;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * How registrations are handled: every number is data.
 *
 * @param answerDays business days in which an answer is promised
 * @param questions how often the clock may stand still for a question
 * @param questionDays business days after which an unanswered question ends a claim
 * @param protectionDays from the approval on
 * @param reminderDays before the end of the protection
 * @param extensionDays of the one extension, if there was activity
 * @param idleDays after which an opportunity of ours no longer counts against a claim
 * @param contactDays for which a logged two-way contact of ours counts against one
 * @param offerings what may be claimed; empty for whatever people write
 */
public record Policy(
        int answerDays,
        LocalTime opens,
        LocalTime closes,
        int questions,
        int questionDays,
        int protectionDays,
        int reminderDays,
        int extensionDays,
        int idleDays,
        int contactDays,
        List<String> offerings,
        List<CustomField> fields,
        List<Step> steps) {

    /** The rules that come with the product. */
    public static final Policy SHIPPED = new Policy(
            2,
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            2,
            10,
            90,
            14,
            60,
            60,
            90,
            List.of(),
            List.of(),
            List.of(
                    new Step("decision", "Decision", StaffRole.PAM, Optional.empty(), "", "", ""),
                    new Step(
                            "large-deal",
                            "Large deal",
                            StaffRole.PROGRAM_OWNER,
                            Optional.of(new BigDecimal("500000")),
                            "EUR",
                            "",
                            "")));

    public Policy {
        offerings = List.copyOf(offerings);
        fields = List.copyOf(fields);
        steps = List.copyOf(steps);
    }

    /** What money is worth on the day in one currency that all share. */
    @FunctionalInterface
    public interface Market {

        /** Empty where no rate is known. */
        Optional<Money> worth(Money money);
    }

    /**
     * One of the approvals that a claim needs.
     *
     * @param role whoever is this, or stands above it, may give it
     * @param from the least amount for which it is needed
     * @param currency of that amount; a claim in another one is compared by the rate of the day, and needs it too where there is none
     * @param region only for partners of this region, or empty
     * @param type only for partners of this type, or empty
     */
    public record Step(
            String key,
            String title,
            StaffRole role,
            Optional<BigDecimal> from,
            String currency,
            String region,
            String type) {

        boolean isNeeded(Money amount, Market market, String ofRegion, String ofType) {
            return isLarge(amount, market)
                    && (region.isEmpty() || region.equals(ofRegion))
                    && (type.isEmpty() || type.equals(ofType));
        }

        private boolean isLarge(Money amount, Market market) {
            if (from.isEmpty()) {
                return true;
            }
            var least = new Money(from.get(), Currency.getInstance(currency));
            var worth = market.worth(amount);
            var limit = market.worth(least);
            return amount.currency().equals(least.currency())
                    ? amount.amount().compareTo(least.amount()) >= 0
                    : worth.isEmpty()
                            || limit.isEmpty()
                            || worth.get().amount().compareTo(limit.get().amount()) >= 0;
        }

        boolean isGivenBy(StaffRole who) {
            return who != StaffRole.VIEWER && who.ordinal() <= role.ordinal();
        }
    }

    /** The approvals that a claim needs, in order; at least one. */
    public List<Step> stepsOf(Money amount, Market market, String region, String type) {
        var needed = steps.stream()
                .filter(it -> it.isNeeded(amount, market, region, type))
                .toList();
        return needed.isEmpty() ? List.of(SHIPPED.steps.getFirst()) : needed;
    }

    /** The fields that partners of a type fill. */
    public List<CustomField> fieldsOf(String type) {
        return fields.stream().filter(it -> it.isFor(type)).toList();
    }
}
