package firstdeal.registration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Race;
import firstdeal.account.AccountName;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Partners;
import firstdeal.registration.Claim;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationFilter;
import firstdeal.registration.Registrations;
import firstdeal.registration.State;
import firstdeal.shared.Money;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two claims on one account never both hold, whoever comes at which moment. */
@CommittingTest
class RegistrationRaceModuleIT {

    @Autowired
    private Registrations registrations;

    @Autowired
    private Partners partners;

    @Autowired
    private Clock clock;

    @Test
    void aThousandForAHundredAccountsHaveAHundredWinners() throws Exception {
        var ten = IntStream.range(0, 10).mapToObj(it -> partner("Racer " + it)).toList();
        var claims = new ConcurrentLinkedQueue<Claim>();
        for (int account = 0; account < 100; account++) {
            for (var partner : ten) {
                claims.add(claim(partner, "Target " + account + " works"));
            }
        }
        var all = new ConcurrentLinkedQueue<Registration>();
        Race.of(100, () -> {
            for (var next = claims.poll(); next != null; next = claims.poll()) {
                all.add(registrations.submit(As.PAM, next));
            }
            return true;
        });
        assertThat(all).hasSize(1000);
        var byAccount = all.stream().collect(Collectors.groupingBy(Registration::account));
        assertThat(byAccount).hasSize(100).allSatisfy((_, those) -> {
            assertThat(those).filteredOn(it -> it.state().holds()).hasSize(1);
            assertThat(those)
                    .filteredOn(it -> it.state() instanceof State.InLine)
                    .hasSize(9);
            var first =
                    those.stream().min(Comparator.comparing(it -> it.submitted().orElseThrow()));
            assertThat(first.orElseThrow().state().holds()).isTrue();
        });
    }

    @Test
    void oneWhoSendsTheSameTwiceAtOnceHasOneClaim() throws Exception {
        var partner = partner("Twice");
        var claim = claim(partner, "Double target");
        var outcome = Race.of(8, () -> {
            try {
                registrations.submit(As.PAM, claim);
                return "submitted";
            } catch (Refused it) {
                return it.text().key();
            }
        });
        assertThat(outcome).filteredOn("submitted"::equals).hasSize(1);
        assertThat(outcome).filteredOn("registration.wrong.twice"::equals).hasSize(7);
    }

    @Test
    void whenTheHolderLeavesAtOnceWithANewcomerTheNextInLineHolds() throws Exception {
        var holder = registrations.submit(As.PAM, claim(partner("Holder"), "Left target"));
        var next = registrations.submit(As.PAM, claim(partner("Next"), "Left target"));
        var late = claim(partner("Late"), "Left target");
        var acts = new ArrayList<Runnable>(List.of(
                () -> registrations.withdraw(As.PAM, holder.id(), "gone"), () -> registrations.submit(As.PAM, late)));
        var queue = new ConcurrentLinkedQueue<>(acts);
        Race.of(2, () -> {
            Optional.ofNullable(queue.poll()).ifPresent(Runnable::run);
            return true;
        });
        assertThat(registrations.get(As.PAM, next.id()).state()).isInstanceOf(State.Submitted.class);
        assertThat(registrations.find(
                        As.PAM, RegistrationFilter.page(Optional.empty(), Optional.empty(), "Left target", 0)))
                .filteredOn(it -> it.state().holds())
                .hasSize(1);
    }

    private PartnerId partner(String name) {
        return partners.add(As.OWNER, CompanyDetails.of(name + " " + System.nanoTime(), "reseller"))
                .id();
    }

    private Claim claim(PartnerId partner, String account) {
        return Claim.of(
                partner,
                new AccountName(account, "", "DE"),
                "Platform",
                Money.of("1000.00", "EUR"),
                LocalDate.now(clock).plusDays(60));
    }
}
