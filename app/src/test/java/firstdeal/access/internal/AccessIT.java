package firstdeal.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessFact;
import firstdeal.access.AccessFacts;
import firstdeal.access.AccessGrid;
import firstdeal.access.AccessSystem;
import firstdeal.access.Channel;
import firstdeal.access.Channels;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Departures;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccessIT {

    private static final Actor WE = new Actor.System("test");

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Autowired
    Departures departures;

    @Autowired
    AccessGrid grid;

    @Autowired
    Channels channels;

    @Autowired
    AccessFacts facts;

    @Autowired
    Clock clock;

    LocalDate today;
    PartnerId nordhaven;
    ContactId erik;

    @BeforeEach
    void cast() {
        today = LocalDate.now(clock);
        nordhaven = partners.add(WE, CompanyDetails.of("Nordhaven", "si")).id();
        erik = people.add(WE, nordhaven, ContactDetails.of("Erik", "erik@nordhaven.example", ""));
    }

    @Test
    void accessGoesStepByStep() {
        assertThat(fact()).isEqualTo(AccessFact.NONE);
        step(Step.ASKED);
        assertThat(fact().granted()).isFalse();
        assertThatThrownBy(() -> step(Step.VERIFIED)).isInstanceOf(Refused.class);
        step(Step.GRANTED);
        assertThat(fact().granted()).isTrue();
        assertThat(fact().verified()).isFalse();
        step(Step.VERIFIED);
        assertThat(fact().verified()).isTrue();
        assertThat(fact().step(erik, "crm")).hasValue(Step.VERIFIED);
        assertThat(fact().entries()).isEqualTo(grid.of(WE, nordhaven));
    }

    @Test
    void whoLeavesGetsInNowhere() {
        step(Step.GRANTED);
        var channel = channels.open(WE, nordhaven, "slack", "#nordhaven", "https://a.example", Set.of(erik), today);
        departures.leave(WE, erik, today, null);
        assertThat(fact().step(erik, "crm")).hasValue(Step.WITHDRAWN);
        assertThat(fact().channels().getFirst().members()).isEmpty();
        channels.close(WE, nordhaven, channel, today);
        assertThat(fact().talking()).isFalse();
    }

    @Test
    void whoIsBackHasWhatTheirLeavingTook() {
        step(Step.GRANTED);
        step(Step.VERIFIED);
        var open = channels.open(WE, nordhaven, "slack", "#nordhaven", "https://a.example", Set.of(erik), today);
        var closed = channels.open(WE, nordhaven, "teams", "Old", "https://b.example", Set.of(erik), today);
        departures.leave(WE, erik, today, null);
        channels.close(WE, nordhaven, closed, today);

        departures.comeBack(WE, erik);

        assertThat(fact().step(erik, "crm")).hasValue(Step.VERIFIED);
        assertThat(channels.of(WE, nordhaven))
                .filteredOn(it -> it.members().contains(erik))
                .extracting(Channel::id)
                .containsExactly(open);

        departures.leave(WE, erik, today, null);
        assertThat(fact().step(erik, "crm")).hasValue(Step.WITHDRAWN);
        assertThat(fact().channels()).allMatch(it -> it.members().isEmpty());
    }

    @Test
    void whatSomebodyTookAwayStaysAway() {
        step(Step.GRANTED);
        step(Step.WITHDRAWN);
        var channel = channels.open(WE, nordhaven, "slack", "#nordhaven", "https://a.example", Set.of(erik), today);
        channels.setMembers(WE, nordhaven, channel, 1, Set.of());
        departures.leave(WE, erik, today, null);
        departures.comeBack(WE, erik);

        assertThat(fact().step(erik, "crm")).hasValue(Step.WITHDRAWN);
        assertThat(fact().channels().getFirst().members()).isEmpty();
    }

    @Test
    void aRetiredSystemIsNotGivenAnyMore() {
        grid.putSystem(WE, new AccessSystem("crm", "CRM", true));
        assertThatThrownBy(() -> step(Step.GRANTED)).isInstanceOf(Refused.class);
        assertThat(grid.systems()).last().isEqualTo(new AccessSystem("crm", "CRM", true));
    }

    private void step(Step step) {
        grid.step(WE, nordhaven, erik, "crm", step, today, "");
    }

    private AccessFact fact() {
        return facts.of(List.of(nordhaven)).getOrDefault(nordhaven, AccessFact.NONE);
    }
}
