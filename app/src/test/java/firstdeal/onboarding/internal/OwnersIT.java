package firstdeal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Owners;
import firstdeal.onboarding.TaskWork;
import firstdeal.onboarding.TaskWork.Change;
import firstdeal.onboarding.TaskWork.Owner;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.People;
import firstdeal.partner.Referrer;
import firstdeal.partner.Roles;
import firstdeal.platform.AppClock;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who owns tasks when days pass and when two records turn out to be one. */
@IntegrationTest
class OwnersIT {

    @Autowired
    OwnerService owners;

    @Autowired
    Onboardings onboardings;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    TaskWork work;

    @Autowired
    Roles roles;

    @Autowired
    People people;

    @Autowired
    List<Referrer> referrers;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AppClock clock;

    @Autowired
    ApplicationContext app;

    private Nordhaven it;

    @BeforeEach
    void signedTenDaysAgo() throws Exception {
        it = Nordhaven.signed(10, app);
    }

    private void manages(ContactId who, LocalDate from) {
        roles.assign(As.OWNER, it.partner(), Side.VENDOR, Role.PAM, Rank.MAIN, who, from, null);
    }

    private Owners of(String task) {
        return onboardings
                .plan(As.OWNER, it.run())
                .line(task)
                .orElseThrow()
                .task()
                .owners();
    }

    private String ofOurManager() {
        return onboardings.plan(As.OWNER, it.run()).lines().stream()
                .filter(line -> line.task().isOpen()
                        && line.task().owners().vendorRole().equals(Optional.of(Role.PAM)))
                .findFirst()
                .orElseThrow()
                .task()
                .key();
    }

    @AfterEach
    void back() {
        clock.shiftBy(Duration.ZERO);
    }

    @Test
    void aRoleThatBeginsLaterOwnsNothingUntilItsDay() {
        var task = ofOurManager();
        manages(it.mara(), it.today().plusDays(1));
        assertThat(of(task).vendor()).isEmpty();

        clock.shiftBy(Duration.ofDays(1));
        var stamp = onboardings.get(As.OWNER, it.run()).stamp().facts();
        owners.turn();

        assertThat(of(task).vendor()).hasValue(it.mara());
        assertThat(onboardings.get(As.OWNER, it.run()).pam()).hasValue(it.mara());
        assertThat(onboardings.get(As.OWNER, it.run()).stamp().facts()).isGreaterThan(stamp);
    }

    @Test
    void twoRecordsOfOnePersonOwnTheSameTasks() {
        var twin = people.add(As.OWNER, Company.OURS, ContactDetails.of("M. Lindqvist", "twin@vendor.example", ""));
        var task = ofOurManager();
        var byHand = new Change(Optional.of(new Owner(Optional.of(twin))), Optional.empty());
        work.change(As.OWNER, it.run(), task, OptionalInt.empty(), byHand);
        var undo = work.changeAll(
                As.OWNER,
                it.run(),
                Set.of(task),
                new Change(Optional.empty(), Optional.of(it.today().plusDays(4))));
        assertThat(referrers.stream()
                        .flatMap(referrer -> referrer.wouldMove(twin, it.mara()).stream())
                        .map(text -> text.key()))
                .contains("onboarding.would-own");

        referrers.forEach(referrer -> referrer.move(twin, it.mara()));

        assertThat(of(task).vendor()).hasValue(it.mara());
        work.undoAll(As.OWNER, it.run(), undo);
        assertThat(of(task).vendor()).hasValue(it.mara());
    }

    @Test
    void onboardingsGoWithTheirPartnerUnlessBothAreUnderWay() throws Exception {
        var other = Nordhaven.signed(20, app);
        var path = "/partners/" + it.partner() + "/merge";
        assertThat(http.post()
                        .uri(path)
                        .param("into", other.partner().toString())
                        .accept("text/html")
                        .with(As.owner()))
                .hasStatus(422)
                .bodyText()
                .contains("End or cancel one of the two onboardings first.");

        lifecycle.cancel(As.OWNER, other.run(), "The same company twice");
        assertThat(http.post()
                        .uri(path)
                        .param("into", other.partner().toString())
                        .with(As.owner()))
                .hasStatus(303);

        assertThat(onboardings.get(As.OWNER, it.run()).partner()).isEqualTo(other.partner());
        assertThat(onboardings.of(As.OWNER, other.partner())).hasSize(2);
        assertThat(onboardings.plan(As.OWNER, it.run()).lines())
                .allMatch(line -> line.task().partner().equals(other.partner()));
        assertThat(jdbc.sql("select count(*) from standing_view where partner_id = :id")
                        .param("id", it.partner().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
