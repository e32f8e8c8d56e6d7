package firstdeal.account;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.shared.ContactId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final OurSide OPEN = new OurSide.Open(MAY, MAY.plusDays(9));
    private static final OurSide CUSTOMER = new OurSide.Customer(Optional.of(MAY), Optional.empty());

    private final ContactId ada = new ContactId(new UUID(0, 1));
    private final ContactId ben = new ContactId(new UUID(0, 2));

    @Test
    void whoGoesOnKeepsWhatItSaysAndLearnsWhatItDidNotKnow() {
        var joined = account("Vester Foods", "", "", OPEN, Optional.empty())
                .joined(account("Vester Foods AB", "vester.example", "SE", OurSide.UNKNOWN, Optional.of(ada)));
        assertThat(joined).isEqualTo(account("Vester Foods", "vester.example", "SE", OPEN, Optional.of(ada)));
        var kept = account("Vester Foods", "vester.example", "SE", OPEN, Optional.of(ada));
        assertThat(kept.joined(account("Other", "other.example", "DK", OurSide.UNKNOWN, Optional.of(ben))))
                .isEqualTo(kept);
    }

    @Test
    void howItStandsIsTakenFromTheRecordThatStoodNearer() {
        var prospect = new OurSide.Prospect(Optional.of(MAY));
        assertThat(standing(prospect).joined(standing(CUSTOMER)).ours()).isEqualTo(CUSTOMER);
        assertThat(standing(CUSTOMER).joined(standing(OPEN)).ours()).isEqualTo(CUSTOMER);
        assertThat(standing(OPEN)
                        .joined(standing(new OurSide.Open(MAY.plusDays(1), MAY.plusDays(1))))
                        .ours())
                .isEqualTo(OPEN);
    }

    private static Account standing(OurSide ours) {
        return account("Vester Foods", "", "", ours, Optional.empty());
    }

    private static Account account(
            String name, String domain, String country, OurSide ours, Optional<ContactId> owner) {
        return new Account(new AccountId(new UUID(0, 9)), name, domain, country, ours, owner, 3);
    }
}
