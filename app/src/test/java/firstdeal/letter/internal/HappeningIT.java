package firstdeal.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.cosell.Cosells;
import firstdeal.cosell.Motion;
import firstdeal.escalation.Escalations;
import firstdeal.letter.LetterPage.Recipient;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other modules do brings its message, once for each occasion, to those whom it concerns. */
@IntegrationTest
class HappeningIT {

    @Autowired
    LetterService letters;

    @Autowired
    LetterPages pages;

    @Autowired
    Cosells cosells;

    @Autowired
    Escalations escalations;

    @Autowired
    Logbook logbook;

    @Autowired
    Roles roles;

    @Autowired
    People people;

    @Autowired
    Sponsors sponsors;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext app;

    private Nordhaven it;

    @BeforeEach
    void signedFortyDaysAgo() throws Exception {
        signed(40);
    }

    private void signed(int daysAgo) throws Exception {
        it = Nordhaven.signed(daysAgo, app);
        give(Side.VENDOR, Role.PAM, it.mara());
        give(Side.PARTNER, Role.PARTNER_MANAGER, it.lars());
    }

    private void give(Side side, Role role, ContactId contact) {
        roles.assign(
                As.OWNER,
                it.partner(),
                side,
                role,
                Rank.MAIN,
                contact,
                it.today().minusDays(90),
                null);
    }

    private ContactId person(PartnerId company, String name) {
        return people.add(
                As.OWNER,
                company,
                ContactDetails.of(name, name.charAt(0) + "" + System.nanoTime() + "@example.com", "Seller"));
    }

    private List<String> waiting() {
        return pages.page(As.OWNER, it.run()).waiting().stream()
                .map(row -> row.key())
                .toList();
    }

    private List<String> recipients(String message) {
        return pages.page(As.OWNER, it.run(), message).recipients().stream()
                .map(Recipient::name)
                .toList();
    }

    private void introduced(String account, boolean met) {
        cosells.record(
                As.PAM,
                it.run(),
                new Cosells.NewMotion(Motion.INTRODUCTION, Optional.empty(), account, met, "", it.today()));
    }

    @Test
    void anIntroductionThatIsAskedForWaitsForOurSellerToWrite() throws Exception {
        give(Side.VENDOR, new Role("ae"), person(Company.OURS, "Vera Nyman"));
        give(Side.PARTNER, new Role("ae"), person(it.partner(), "Ulf Sand"));

        introduced("Initech", true);
        assertThat(waiting()).doesNotContain("seller-introduction");

        introduced("Globex", false);
        introduced("Hooli", false);
        assertThat(waiting().stream().filter("seller-introduction"::equals)).hasSize(2);
        assertThat(recipients("seller-introduction")).containsExactly("Ulf Sand");
        assertThat(pages.page(As.OWNER, it.run(), "seller-introduction").sender())
                .contains("Vera Nyman");
    }

    @Test
    void whoStandsOnTheLadderIsToldOfAnEscalationAndTheSponsorIsAskedInAMailOfTheirOwn() throws Exception {
        give(Side.VENDOR, new Role("program-owner"), person(Company.OURS, "Olga Brandt"));
        sponsors.name(As.OWNER, it.partner(), Side.VENDOR, person(Company.OURS, "Sven Ek"));
        letters.turn(LetterJob.ITSELF, it.run());
        assertThat(waiting()).doesNotContain("escalation");

        escalations.ask(
                As.PAM,
                it.run(),
                new Escalations.Draft(Set.of(Side.VENDOR), "Do we go on?", "Nobody answers.", List.of()));

        assertThat(waiting()).containsOnlyOnce("escalation");
        assertThat(recipients("escalation")).containsExactly("Lars Holm", "Olga Brandt");
    }

    @Test
    void anOverlapThatWasSharedIsSaidToBothManagersByItself() throws Exception {
        var shared = new Entry.OverlapShared("report", Set.of(it.lars()));
        logbook.record(As.PAM, it.run(), shared, Circumstances.on(it.today()));
        letters.turn(LetterJob.ITSELF, it.run());

        assertThat(database.sql("""
                        select recipient from mail join mail_about on mail_id = id
                         where topic = 'letter:overlap-ready' and onboarding_id = :run
                        """)
                        .param("run", it.run().value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .hasSize(2);
    }

    @Test
    void aSurveyIsPreparedOnItsDayForThoseWhomItAsks() throws Exception {
        signed(29);
        letters.turn(LetterJob.ITSELF, it.run());
        assertThat(waiting()).doesNotContain("survey-invitation");

        signed(30);
        give(Side.PARTNER, new Role("marketing"), person(it.partner(), "Mia Lund"));
        letters.turn(LetterJob.ITSELF, it.run());
        letters.turn(LetterJob.ITSELF, it.run());

        assertThat(waiting()).containsOnlyOnce("survey-invitation");
        assertThat(recipients("survey-invitation")).containsExactly("Mara Lindqvist", "Lars Holm");
    }
}
