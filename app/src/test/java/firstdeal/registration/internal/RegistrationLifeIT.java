package firstdeal.registration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.account.AccountName;
import firstdeal.directory.Fate;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.platform.AppClock;
import firstdeal.registration.Claim;
import firstdeal.registration.Happening;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.Registrations;
import firstdeal.registration.State;
import firstdeal.shared.Money;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time and files bring about; each once, however often the job runs. */
@IntegrationTest
class RegistrationLifeIT {

    @Autowired
    private Registrations registrations;

    @Autowired
    private TurnService turns;

    @Autowired
    private ClaimImport imports;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private Partners partners;

    @Autowired
    private People people;

    @Autowired
    private AppClock clock;

    @Autowired
    private JdbcClient database;

    private PartnerId partner;
    private String mail;

    @BeforeEach
    void begin() {
        partner = partners.add(As.OWNER, CompanyDetails.of("Lifeline " + System.nanoTime(), "reseller"))
                .id();
        mail = "lars" + System.nanoTime() + "@lifeline.example";
    }

    @Test
    void aProtectionIsRemindedOnceAndEndsOnce() {
        var id = submitted("life.example").id();
        registrations.approve(As.PAM, id, Optional.empty(), "");
        turnTwice(75);
        assertThat(acts(id)).doesNotContain("reminded");
        turnTwice(77);
        assertThat(acts(id)).filteredOn("reminded"::equals).hasSize(1);
        assertThat(mails("your protection ends soon")).isOne();
        turnTwice(92);
        assertThat(acts(id)).filteredOn("lapsed"::equals).hasSize(1);
        assertThat(registrations.get(As.PAM, id).state()).isInstanceOf(State.Lapsed.class);
    }

    @Test
    void aQuestionThatNobodyAnswersEndsTheClaimAndTheNextMovesUp() {
        var id = submitted("question.example").id();
        var other = partners.add(As.OWNER, CompanyDetails.of("Second " + System.nanoTime(), "reseller"))
                .id();
        var next = registrations.submit(As.PAM, claim(other, "question.example"));
        registrations.ask(As.PAM, id, "Which site?");
        turnTwice(20);
        assertThat(registrations.get(As.PAM, id).state()).isInstanceOf(State.Expired.class);
        assertThat(registrations.get(As.PAM, next.id()).state()).isInstanceOf(State.Submitted.class);
        assertThat(acts(next.id())).filteredOn("moved-up"::equals).hasSize(1);
    }

    @Test
    void aLateAnswerIsEscalatedOnce() {
        var id = submitted("late.example").id();
        turnTwice(0);
        assertThat(acts(id)).doesNotContain("escalated");
        turnTwice(6);
        turnTwice(7);
        assertThat(acts(id)).filteredOn("escalated"::equals).hasSize(1);
        assertThat(registrations.get(As.PAM, id).state()).isInstanceOf(State.Submitted.class);
    }

    @Test
    void aFileOfClaimsComesInOnceAndEachRowHasItsFate() {
        var name = partners.get(As.PAM, partner).name();
        var file = "partner,account,domain,offering,amount,currency,close\n"
                + name + ",One,one-import.example,Suite,100,EUR," + day(60) + "\n"
                + name + ",One again,one-import.example,suite,100,EUR," + day(60) + "\n"
                + "Nobody,Two,two.example,Suite,100,EUR," + day(60) + "\n"
                + name + ",Three,gmail.com,Suite,1.005,EUR,2020-01-01\n";
        var preview = imports.preview(As.OWNER, file.getBytes(StandardCharsets.UTF_8));
        assertThat(fates(preview.lines())).containsExactlyInAnyOrder("2 new", "3 refused", "4 refused", "5 refused");
        assertThat(registrations.waiting(As.OWNER)).noneMatch(it -> it.partner().equals(partner));
        imports.apply(As.OWNER, preview.id().orElseThrow());
        imports.apply(As.OWNER, preview.id().orElseThrow());
        assertThat(registrations.waiting(As.OWNER))
                .filteredOn(it -> it.partner().equals(partner))
                .hasSize(1);
        assertThat(fates(imports.preview(As.OWNER, file.getBytes(StandardCharsets.UTF_8))
                        .lines()))
                .contains("2 same");
    }

    @Test
    void theHistoryIsNeverChanged() {
        var id = submitted("history.example").id();
        assertThatThrownBy(() -> database.sql("update registration_event set note = 'x' where registration_id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aFileBelongsToItsRegistrationOnly() {
        var one = submitted("file-one.example").id();
        var other = submitted("file-two.example").id();
        attachments.attach(As.PAM, one, "brief.txt", "brief".getBytes(StandardCharsets.UTF_8));
        var file = database.sql("select file_id from registration_file where registration_id = :id")
                .param("id", one.value())
                .query(java.util.UUID.class)
                .single();
        assertThat(attachments.belongs(As.PAM, one, file)).isTrue();
        assertThat(attachments.belongs(As.PAM, other, file)).isFalse();
    }

    private void turnTwice(int daysLater) {
        at(daysLater, () -> {
            turns.turn();
            turns.turn();
            return true;
        });
    }

    private <T> T at(int daysLater, Supplier<T> act) {
        return clock.at(clock.instant().plus(Duration.ofDays(daysLater)), act);
    }

    private Registration submitted(String domain) {
        return registrations.submit(As.PAM, claim(partner, domain));
    }

    private Claim claim(PartnerId of, String domain) {
        var contact = people.add(As.OWNER, of, ContactDetails.of("Lars Holm", System.nanoTime() + mail, "AE"));
        return new Claim(
                of,
                new AccountName(domain + " works", domain, ""),
                "Platform",
                Money.of("1000", "EUR"),
                LocalDate.parse(day(60)),
                false,
                "",
                Map.of(),
                Side.PARTNER,
                Optional.of(contact));
    }

    private String day(int later) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(later)
                .toString();
    }

    private List<String> acts(RegistrationId id) {
        return registrations.history(As.PAM, id).stream().map(Happening::act).toList();
    }

    private long mails(String subject) {
        return database.sql("select count(*) from mail where subject like :holds and recipient like :to")
                .param("holds", "%" + subject + "%")
                .param("to", "%" + mail)
                .query(Long.class)
                .single();
    }

    private static List<String> fates(List<Fate.Line> lines) {
        return lines.stream().map(it -> it.line() + " " + it.fate().word()).toList();
    }
}
