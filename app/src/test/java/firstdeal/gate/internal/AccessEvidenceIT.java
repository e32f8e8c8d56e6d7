package firstdeal.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessGrid;
import firstdeal.access.AccessSystem;
import firstdeal.access.Channels;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.program.ProgramVersion;
import firstdeal.program.Programs;
import firstdeal.program.RecordKind;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Access and channels are seen where they are kept; nobody has to write them down once more. */
@IntegrationTest
class AccessEvidenceIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    Starts starts;

    @Autowired
    Onboardings onboardings;

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    Programs programs;

    @Autowired
    AccessGrid grid;

    @Autowired
    Channels channels;

    @Autowired
    FactAssembly facts;

    @Autowired
    Clock clock;

    private LocalDate today;
    private PartnerId partner;
    private OnboardingId run;

    @BeforeEach
    void aRun() {
        today = LocalDate.now(clock.withZone(ZONE));
        partner = partners.add(As.OWNER, CompanyDetails.of("Tessellate Labs", "reseller"))
                .id();
        var builtIn = programs.published().stream()
                .filter(it -> it.program().key().equals("first-deal-90"))
                .map(ProgramVersion::id)
                .findFirst()
                .orElseThrow();
        run = starts.start(As.OWNER, Start.signed(partner, builtIn, today.minusDays(10), ZONE));
    }

    private Set<RecordKind> records() {
        return facts.of(facts.plans(List.of(run)))
                .values()
                .iterator()
                .next()
                .sources()
                .facts()
                .records()
                .keySet();
    }

    private boolean isOpen(String task) {
        return onboardings.plan(As.PAM, run).lines().stream()
                .anyMatch(it -> it.task().key().equals(task) && it.task().isOpen());
    }

    @Test
    void accessIsEvidenceAndCompletesItsTask() {
        var noor = people.add(As.OWNER, partner, ContactDetails.of("Noor Haddad", "noor@example.com", ""));
        grid.putSystem(As.OWNER, new AccessSystem("portal", "Portal", false));
        assertThat(records()).doesNotContain(RecordKind.ACCESS_GRANTED);
        assertThat(isOpen("portal-access-given")).isTrue();
        var before = onboardings.get(As.PAM, run).stamp().facts();

        grid.step(As.PAM, partner, noor, "portal", Step.GRANTED, today, "");

        assertThat(records()).contains(RecordKind.ACCESS_GRANTED).doesNotContain(RecordKind.ACCESS_VERIFIED);
        assertThat(isOpen("portal-access-given")).isFalse();
        assertThat(onboardings.get(As.PAM, run).stamp().facts()).isGreaterThan(before);

        grid.step(As.PAM, partner, noor, "portal", Step.VERIFIED, today, "");

        assertThat(records()).contains(RecordKind.ACCESS_VERIFIED);
    }

    @Test
    void thereIsRoomWhereAStartWeighedTheManagerWhoStillHasIt() {
        assertThat(records()).doesNotContain(RecordKind.CAPACITY_CHECKED);
        assertThat(isOpen("capacity-checked")).isTrue();
        var mara = people.add(As.OWNER, Company.OURS, ContactDetails.of("Mara", "mara@ours.example", "PAM"));
        var jonas = people.add(As.OWNER, Company.OURS, ContactDetails.of("Jonas", "jonas@ours.example", "PAM"));
        var other =
                partners.add(As.OWNER, CompanyDetails.of("Kelda", "reseller")).id();
        var program = onboardings.get(As.PAM, run).program();
        run = starts.start(
                As.OWNER, new Start(other, program, today, true, ZONE, Optional.of(mara), List.of(), "", "", false));
        assertThat(records()).contains(RecordKind.CAPACITY_CHECKED);
        assertThat(isOpen("capacity-checked")).isFalse();

        roles.assign(As.OWNER, other, Side.VENDOR, Role.PAM, Rank.MAIN, jonas, today, null);
        assertThat(records()).doesNotContain(RecordKind.CAPACITY_CHECKED);
        assertThat(isOpen("capacity-checked")).isTrue();
    }

    @Test
    void aChannelIsEvidenceWhileItIsOpen() {
        assertThat(records()).doesNotContain(RecordKind.CHANNEL_OPEN);

        var channel = channels.open(As.PAM, partner, "slack", "#tessellate", "https://chat.example", Set.of(), today);
        assertThat(records()).contains(RecordKind.CHANNEL_OPEN);

        channels.close(As.PAM, partner, channel, today);
        assertThat(records()).doesNotContain(RecordKind.CHANNEL_OPEN);
    }
}
