package firstdeal.partner.internal;

import static firstdeal.shared.Side.PARTNER;
import static firstdeal.shared.Side.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessGrid;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Contact;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MergeIT {

    private static final Actor WE = new Actor.System("test");

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    Sponsors sponsors;

    @Autowired
    AccessGrid grid;

    @Autowired
    MergeService merge;

    @Autowired
    PartnerStore store;

    @Autowired
    PartnerFacts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void twoRecordsOfOneCompanyBecomeOne() {
        var today = LocalDate.now(clock);
        var from = add("Nordhaven", "nordhaven.example");
        var into = add("Nordhaven AB", "");
        var unit = partners.add(WE, CompanyDetails.of("Nordhaven Oslo", "si").withParent(from))
                .id();
        var mara = person(Company.OURS, "mara@ours.example");
        var jonas = person(Company.OURS, "jonas@ours.example");
        var erikThere = person(from, "erik@nordhaven.example");
        var erikHere = person(into, "Erik@nordhaven.example");
        var lars = person(from, "lars@nordhaven.example");
        roles.assign(WE, from, VENDOR, Role.PAM, Rank.MAIN, mara, today, null);
        roles.assign(WE, into, VENDOR, Role.PAM, Rank.MAIN, jonas, today, null);
        roles.assign(WE, from, PARTNER, Role.AE, Rank.MAIN, erikThere, today, null);
        roles.assign(WE, into, PARTNER, Role.AE, Rank.MAIN, erikHere, today, null);
        sponsors.name(WE, from, PARTNER, lars);
        grid.step(WE, from, lars, "crm", Step.GRANTED, today, "");

        assertThat(merge.look(WE, from, into).moves())
                .extracting("key")
                .containsExactly(
                        "partner.merge.people",
                        "partner.merge.roles",
                        "partner.merge.sponsors",
                        "partner.merge.units",
                        "access.moves-steps");
        merge.merge(WE, from, into);

        assertThat(people.of(WE, List.of(into))).extracting(Contact::id).containsExactlyInAnyOrder(erikHere, lars);
        assertThat(roles.of(WE, into).stream().filter(it -> it.role().equals(Role.AE)))
                .hasSize(1);
        assertThat(roles.of(WE, into).stream().filter(it -> it.isPam() && it.until() == null))
                .hasSize(1);
        assertThat(facts.of(into).sponsor(PARTNER)).isPresent();
        assertThat(grid.of(WE, into)).hasSize(1);
        assertThat(partners.get(WE, into).details().domain()).isEqualTo("nordhaven.example");
        assertThat(partners.get(WE, unit).details().parent()).isEqualTo(into);
        assertThatThrownBy(() -> partners.get(WE, from)).isInstanceOf(NotFound.class);
        assertThat(store.mergedInto(from)).hasValue(into);
    }

    @Test
    void aCompanyIsNotMergedWithItselfOrOurs() {
        var one = add("One", "");
        assertThatThrownBy(() -> merge.merge(WE, one, one)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> merge.merge(WE, Company.OURS, one)).isInstanceOf(Refused.class);
    }

    @Test
    void aSponsorWhoRunsTheOtherRecordForbidsTheMerge() {
        var today = LocalDate.now(clock);
        var from = add("Nordhaven", "");
        var into = add("Nordhaven AB", "");
        var there = person(from, "lars@nordhaven.example");
        var here = person(into, "LARS@nordhaven.example");
        sponsors.name(WE, from, PARTNER, there);
        var role = roles.assign(WE, into, PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, here, today, null);
        assertThat(merge.look(WE, from, into).forbidden())
                .extracting("key")
                .containsExactly("partner.merge.sponsor-runs-it");
        assertThatThrownBy(() -> merge.merge(WE, from, into))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("partner.merge.sponsor-runs-it");
        assertThat(partners.get(WE, from).name()).isEqualTo("Nordhaven");

        roles.end(WE, into, role, today.minusDays(1));
        merge.merge(WE, from, into);
        assertThat(facts.of(into).sponsor(PARTNER)).map(it -> it.contact()).hasValue(here);
    }

    @Test
    void oneWhoSponsorsAndOneWhoManagesAreNotOnePerson() {
        var partner = add("Nordhaven", "");
        var lars = person(partner, "lars@nordhaven.example");
        var boss = person(partner, "boss@nordhaven.example");
        sponsors.name(WE, partner, PARTNER, boss);
        roles.assign(WE, partner, PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, lars, LocalDate.now(clock), null);
        assertThatThrownBy(() -> merge.merge(WE, lars, boss)).isInstanceOf(Refused.class);
        assertThat(people.get(WE, lars).name()).isEqualTo("lars@nordhaven.example");
    }

    @Test
    void theSignedAgreementCountsWhicheverRecordItStoodIn() {
        var from = add("Nordhaven", "");
        var into = add("Nordhaven AB", "");
        var signed = agreement(from);
        var open = agreement(into);
        jdbc.sql("""
                insert into agreement_signature (agreement_id, partner_id, side, signatory, authority, signed_on)
                values (:id, :partner, 'VENDOR', 'Ann', 'CEO', :on)
                """)
                .param("id", signed)
                .param("partner", from.value())
                .param("on", LocalDate.now(clock))
                .update();
        jdbc.sql(
                        "insert into closure (id, partner_id, name, from_day, to_day) values (:id, :partner, 'Summer', :on, :on)")
                .param("id", UUID.randomUUID())
                .param("partner", from.value())
                .param("on", LocalDate.now(clock))
                .update();

        merge.merge(WE, from, into);

        assertThat(kind(signed)).isEqualTo("program");
        assertThat(kind(open)).isEqualTo("program-merged");
        assertThat(jdbc.sql("select count(*) from closure where partner_id = :into")
                        .param("into", into.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private UUID agreement(PartnerId partner) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into agreement (id, partner_id, kind, title) values (:id, :partner, 'program', 'Agreement')")
                .param("id", id)
                .param("partner", partner.value())
                .update();
        return id;
    }

    private String kind(UUID agreement) {
        return jdbc.sql("select kind from agreement where id = :id")
                .param("id", agreement)
                .query(String.class)
                .single();
    }

    private PartnerId add(String name, String domain) {
        return partners.add(WE, CompanyDetails.of(name, "si").withDomain(domain))
                .id();
    }

    private ContactId person(PartnerId company, String mail) {
        return people.add(WE, company, ContactDetails.of(mail, mail, ""));
    }
}
