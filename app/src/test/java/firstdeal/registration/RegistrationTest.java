package firstdeal.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.account.AccountId;
import firstdeal.account.AccountName;
import firstdeal.registration.Registration.Approval;
import firstdeal.registration.State.Approved;
import firstdeal.registration.State.Expired;
import firstdeal.registration.State.Lapsed;
import firstdeal.registration.State.NeedsInformation;
import firstdeal.registration.State.Rejected;
import firstdeal.registration.State.Submitted;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.shared.Money;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaffRole;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of a registration, domain §7. */
class RegistrationTest {

    private static final Policy POLICY = Policy.SHIPPED;
    private static final BusinessHours HOURS =
            new BusinessHours(BusinessCalendar.WEEKDAYS, ZoneOffset.UTC, POLICY.opens(), POLICY.closes());
    /** A Monday morning. */
    private static final Instant MONDAY = Instant.parse("2026-06-15T09:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @Test
    void anAnswerIsPromisedWithinTwoBusinessDays() {
        assertThat(submitted(1000).state()).isEqualTo(new Submitted(new Promise(MONDAY, at(1, 17), 0)));
    }

    @Test
    void theClockStandsStillWhileAQuestionIsOpenTwiceAtMost() {
        var asked = submitted(1000).ask("Which site?", "Mara", at(0, 13), HOURS, POLICY);
        assertThat(asked.state())
                .isInstanceOfSatisfying(
                        NeedsInformation.class,
                        it -> assertThat(it.question().left()).isEqualTo(Duration.ofHours(12)));
        var resumed = asked.inform(at(3, 9), HOURS);
        assertThat(resumed.state())
                .isInstanceOfSatisfying(
                        Submitted.class, it -> assertThat(it.promise().due()).isEqualTo(at(4, 13)));
        var again = resumed.ask("Who buys?", "Mara", at(3, 10), HOURS, POLICY).inform(at(3, 11), HOURS);
        assertThatThrownBy(() -> again.ask("Why?", "Mara", at(3, 12), HOURS, POLICY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aQuestionThatCameTooLateMakesNoPromiseKept() {
        var late = submitted(1000)
                .ask("Which site?", "Mara", at(4, 9), HOURS, POLICY)
                .inform(at(7, 9), HOURS);
        var approved = approve(late, StaffRole.PAM, false, at(7, 10));
        assertThat(approved.state())
                .isInstanceOfSatisfying(
                        Approved.class, it -> assertThat(it.answer().inTime()).isFalse());
    }

    @Test
    void anApprovalInTimeProtectsForNinetyDays() {
        var approved = approve(submitted(1000), StaffRole.PAM, false, at(1, 16));
        assertThat(approved.state()).isInstanceOfSatisfying(Approved.class, it -> {
            assertThat(it.answer().inTime()).isTrue();
            assertThat(it.protection().until()).isEqualTo(DAY.plusDays(90));
            assertThat(it.protection().remindOn()).contains(DAY.plusDays(76));
        });
        assertThat(approve(submitted(1000), StaffRole.PAM, false, at(1, 18)).state())
                .isInstanceOfSatisfying(
                        Approved.class, it -> assertThat(it.answer().inTime()).isFalse());
    }

    @Test
    void aLargeDealNeedsTheProgramOwnerToo() {
        var first = approve(submitted(600_000), StaffRole.PAM, false, at(0, 10));
        assertThat(first.state()).isInstanceOf(Submitted.class);
        assertThat(first.missing(steps(first))).extracting(Policy.Step::key).containsExactly("large-deal");
        var second = first.approve(
                new Approval("Ingrid", StaffRole.PROGRAM_OWNER, at(0, 11), false),
                steps(first),
                Credit.SOURCED,
                DAY,
                POLICY);
        assertThat(second.state()).isInstanceOf(Approved.class);
    }

    @Test
    void anAmountInAnotherCurrencyIsComparedByTheRateOfTheDay() {
        Policy.Market market = it -> it.currency().getCurrencyCode().equals("CHF")
                ? Optional.empty()
                : Optional.of(new Money(
                        it.currency().getCurrencyCode().equals("USD")
                                ? it.amount().multiply(new BigDecimal("0.9"))
                                : it.amount(),
                        Currency.getInstance("EUR")));
        assertThat(keys(Money.of("540000", "USD"), market)).containsExactly("decision");
        assertThat(keys(Money.of("560000", "USD"), market)).containsExactly("decision", "large-deal");
        assertThat(keys(Money.of("499999", "EUR"), market)).containsExactly("decision");
        assertThat(keys(Money.of("10", "CHF"), market))
                .as("without a rate nobody can say that it is small")
                .containsExactly("decision", "large-deal");
    }

    private static List<String> keys(Money amount, Policy.Market market) {
        return POLICY.stepsOf(amount, market, "", "reseller").stream()
                .map(Policy.Step::key)
                .toList();
    }

    @Test
    void whoeverSellsToTheAccountForUsNeverDecidesAlone() {
        var own = approve(submitted(1000), StaffRole.PROGRAM_OWNER, true, at(0, 10));
        assertThat(own.state()).isInstanceOf(Submitted.class);
        assertThat(own.onlyByOurOwner()).isTrue();
        var another = own.approve(
                new Approval("Mara", StaffRole.PAM, at(0, 11), false), steps(own), Credit.CO_SELL, DAY, POLICY);
        assertThat(another.state()).isInstanceOf(Approved.class);
    }

    @Test
    void aProtectionIsRemindedOnceExtendedOnceAndEnds() {
        var approved = approve(submitted(1000), StaffRole.PAM, false, at(0, 10));
        assertThat(approved.turn(DAY.plusDays(75), MONDAY)).isEqualTo(approved);
        var reminded = approved.turn(DAY.plusDays(76), MONDAY);
        assertThat(reminded).isNotEqualTo(approved);
        assertThat(reminded.turn(DAY.plusDays(77), MONDAY)).isEqualTo(reminded);
        assertThatThrownBy(() -> reminded.extend(false, POLICY)).isInstanceOf(Refused.class);
        var extended = reminded.extend(true, POLICY);
        assertThatThrownBy(() -> extended.extend(true, POLICY)).isInstanceOf(Refused.class);
        assertThat(extended.turn(DAY.plusDays(136), MONDAY)).isNotEqualTo(extended);
        assertThat(extended.turn(DAY.plusDays(150), MONDAY).state()).isInstanceOf(Approved.class);
        assertThat(extended.turn(DAY.plusDays(151), MONDAY).state()).isInstanceOf(Lapsed.class);
    }

    @Test
    void aQuestionUnansweredForTenBusinessDaysEndsIt() {
        var asked = submitted(1000).ask("Which site?", "Mara", MONDAY, HOURS, POLICY);
        assertThat(asked.turn(DAY.plusDays(14), MONDAY).state()).isInstanceOf(NeedsInformation.class);
        assertThat(asked.turn(DAY.plusDays(15), MONDAY).state()).isInstanceOf(Expired.class);
    }

    @Test
    void whatIsSecondInLineMovesUpWithAClockOfItsOwn() {
        var behind = draft(1000).submit(MONDAY, false, promise(MONDAY), List.of(), sourced());
        assertThat(behind.state().holds()).isFalse();
        assertThat(behind.state().live()).isTrue();
        assertThat(behind.moveUp(promise(at(10, 9))).state()).isEqualTo(new Submitted(promise(at(10, 9))));
        assertThatThrownBy(() -> approve(behind, StaffRole.PAM, false, MONDAY)).isInstanceOf(Refused.class);
        assertThat(behind.reject("Mara", "no", MONDAY).state()).isInstanceOf(Rejected.class);
    }

    @Test
    void whatHasEndedStays() {
        var rejected = submitted(1000).reject("Mara", "No budget", MONDAY);
        assertThat(rejected.state().live()).isFalse();
        assertThatThrownBy(() -> approve(rejected, StaffRole.PAM, false, MONDAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rejected.withdraw("Lars", "", MONDAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rejected.revoke("Mara", "x", MONDAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rejected.convert(UUID.fromString("00000000-0000-7000-8000-000000000001"), MONDAY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aConvertedOneHoldsWhileItsOpportunityIsOpen() {
        var converted = approve(submitted(1000), StaffRole.PAM, false, MONDAY)
                .convert(UUID.fromString("00000000-0000-7000-8000-000000000001"), MONDAY);
        assertThat(converted.state().holds()).isTrue();
        assertThat(converted.turn(DAY.plusDays(400), MONDAY)).isEqualTo(converted);
        assertThat(converted.release().state().holds()).isFalse();
    }

    private static Registration approve(Registration it, StaffRole role, boolean ownsOurs, Instant now) {
        return it.approve(new Approval("Someone " + role, role, now, ownsOurs), steps(it), Credit.SOURCED, DAY, POLICY);
    }

    private static List<Policy.Step> steps(Registration it) {
        return POLICY.stepsOf(it.claim().amount(), _ -> Optional.empty(), "", "reseller");
    }

    private static Registration submitted(int amount) {
        return draft(amount).submit(MONDAY, true, promise(MONDAY), List.of(), sourced());
    }

    private static Finding sourced() {
        return new Finding(Credit.SOURCED, Finding.Because.WE_HAD_NOTHING, Optional.empty());
    }

    private static Promise promise(Instant now) {
        return Promise.made(now, HOURS, POLICY.answerDays());
    }

    private static Registration draft(int amount) {
        var id = UUID.fromString("00000000-0000-7000-8000-00000000000a");
        var claim = Claim.of(
                new PartnerId(id),
                new AccountName("Acme", "acme.com", ""),
                "Suite",
                Money.of(Integer.toString(amount), "EUR"),
                DAY.plusDays(60));
        return new Registration(
                new RegistrationId(id),
                claim,
                Optional.empty(),
                new AccountId(id),
                "Lars",
                Optional.empty(),
                new State.Draft(),
                List.of(),
                Optional.empty(),
                List.of(),
                0);
    }

    private static Instant at(int day, int hour) {
        return DAY.plusDays(day).atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }
}
