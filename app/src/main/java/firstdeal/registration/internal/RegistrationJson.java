package firstdeal.registration.internal;

import firstdeal.platform.words.Words;
import firstdeal.registration.Conflict;
import firstdeal.registration.Finding;
import firstdeal.registration.Happening;
import firstdeal.registration.Registration;
import firstdeal.registration.State;
import firstdeal.registration.State.Protection;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.OnboardingId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the API answers it.
 *
 * @param answerBy by when an answer is promised, while it is awaited
 * @param inTime whether it was answered as promised, once it was
 * @param credit whose deal it is: {@code sourced} or {@code co-sell}
 * @param conflicts what stood against it when it was submitted
 */
record RegistrationJson(
        UUID id,
        UUID partner,
        @Nullable UUID onboarding,
        AccountJson account,
        String offering,
        MoneyJson amount,
        LocalDate close,
        boolean synthetic,
        String note,
        Map<String, String> fields,
        @Nullable UUID contact,
        String state,
        @Nullable Instant submittedAt,
        @Nullable Instant answerBy,
        @Nullable Boolean inTime,
        @Nullable QuestionJson question,
        @Nullable LocalDate protectedUntil,
        @Nullable UUID opportunity,
        @Nullable String credit,
        @Nullable String because,
        List<ConflictJson> conflicts,
        int version) {

    record AccountJson(@Nullable UUID id, String name, String domain, String country) {}

    record MoneyJson(BigDecimal value, String currency) {

        static MoneyJson of(Money money) {
            return new MoneyJson(money.amount(), money.currency().getCurrencyCode());
        }
    }

    record QuestionJson(String text, String by, LocalDate until) {}

    /**
     * @param rule the rule that applies, in a sentence
     * @param likeness 100 for the same account, else the chance in hundredths
     */
    record ConflictJson(
            String kind,
            String sentence,
            String rule,
            String who,
            String account,
            String offering,
            String state,
            @Nullable LocalDate since,
            @Nullable LocalDate lastActivity,
            int likeness,
            List<String> reasons) {

        static ConflictJson of(Conflict it, Words words) {
            return new ConflictJson(
                    it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    words.say(it.says()),
                    words.say(it.rule()),
                    it.who(),
                    it.account(),
                    it.offering(),
                    it.word(),
                    it.since().orElse(null),
                    it.last().orElse(null),
                    it.likeness(),
                    it.reasons());
        }
    }

    /** Something that happened. */
    record EventJson(int number, Instant at, String by, String side, String act, String note, boolean oursOnly) {

        static EventJson of(Happening it) {
            return new EventJson(it.number(), it.at(), it.by(), it.side().key(), it.act(), it.note(), it.oursOnly());
        }
    }

    /** What a claim says. */
    record Body(
            UUID partner,
            AccountJson account,
            String offering,
            MoneyJson amount,
            LocalDate close,
            @Nullable Boolean synthetic,
            @Nullable String note,
            @Nullable Map<String, String> fields,
            @Nullable UUID contact,
            @Nullable String by,
            @Nullable Boolean draft) {}

    /** Why. */
    record ReasonBody(@Nullable String reason) {}

    record QuestionBody(@Nullable String question) {}

    record InformationBody(@Nullable String information) {}

    /** @param credit {@code sourced} or {@code co-sell}, when it is not to be by the rule */
    record ApprovalBody(@Nullable String credit, @Nullable String reason) {}

    static RegistrationJson of(Registration it, List<Conflict> conflicts, Words words) {
        var claim = it.claim();
        var protection = protection(it.state());
        return new RegistrationJson(
                it.id().value(),
                claim.partner().value(),
                it.run().map(OnboardingId::value).orElse(null),
                new AccountJson(
                        it.account().value(),
                        claim.account().name(),
                        claim.account().domain(),
                        claim.account().country()),
                claim.offering(),
                MoneyJson.of(claim.amount()),
                claim.closes(),
                claim.synthetic(),
                claim.note(),
                claim.fields(),
                claim.contact().map(ContactId::value).orElse(null),
                it.state().word(),
                it.submitted().orElse(null),
                it.state() instanceof State.Submitted(var promise) ? promise.due() : null,
                inTime(it.state()),
                question(it.state()),
                protection.map(Protection::until).orElse(null),
                it.state() instanceof State.Converted converted ? converted.opportunity() : null,
                credit(it, protection),
                it.finding().map(Finding::why).map(words::say).orElse(null),
                conflicts.stream()
                        .map(conflict -> ConflictJson.of(conflict, words))
                        .toList(),
                it.version());
    }

    private static @Nullable String credit(Registration it, Optional<Protection> protection) {
        return protection
                .map(Protection::credit)
                .or(() -> it.finding().map(Finding::credit))
                .map(credit -> credit.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null);
    }

    static Optional<Protection> protection(State state) {
        return switch (state) {
            case State.Approved approved -> Optional.of(approved.protection());
            case State.Converted converted -> Optional.of(converted.protection());
            case State.Lapsed lapsed -> Optional.of(lapsed.protection());
            default -> Optional.empty();
        };
    }

    private static @Nullable Boolean inTime(State state) {
        return switch (state) {
            case State.Approved approved -> approved.answer().inTime();
            case State.Rejected rejected -> rejected.answer().inTime();
            case State.Lapsed lapsed -> lapsed.answer().inTime();
            case State.Revoked revoked -> revoked.answer().inTime();
            case State.Converted converted -> converted.answer().inTime();
            default -> null;
        };
    }

    private static @Nullable QuestionJson question(State state) {
        return switch (state) {
            case State.NeedsInformation(var _, var question) ->
                new QuestionJson(question.text(), question.by(), question.until());
            case State.Expired(var question, var _) ->
                new QuestionJson(question.text(), question.by(), question.until());
            default -> null;
        };
    }
}
