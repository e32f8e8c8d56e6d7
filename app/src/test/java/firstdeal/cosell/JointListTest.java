package firstdeal.cosell;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.account.AccountId;
import firstdeal.cosell.JointList.Confirmed;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JointListTest {

    private static final PartnerId PARTNER = PartnerId.of("00000000-0000-7000-8000-0000000000b1");
    private static final ContactId SOMEBODY = ContactId.of("00000000-0000-7000-8000-0000000000a1");

    private static UUID id(int n) {
        return new UUID(7, n);
    }

    private static JointList unranked(int accounts) {
        var all = IntStream.range(0, accounts)
                .mapToObj(n -> new JointAccount(
                        id(n),
                        new AccountId(id(n)),
                        "Account " + n,
                        Optional.empty(),
                        Optional.of(SOMEBODY),
                        Optional.empty(),
                        ""))
                .toList();
        return new JointList(PARTNER, all, 3, Optional.empty(), Optional.empty());
    }

    @Property
    void howeverItIsMovedTheOrderHasNoGapAndLosesNobody(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> which,
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 15) Integer> places) {
        var list = unranked(10);
        for (int n = 0; n < Math.min(which.size(), places.size()); n++) {
            var place = places.get(n) == 0 ? Optional.<Integer>empty() : Optional.of(places.get(n));
            list = list.placed(id(which.get(n)), place);
            if (place.isPresent()) {
                int expected = Math.min(place.get(), list.ranked().size());
                assertThat(list.get(id(which.get(n))).rank()).contains(expected);
            }
        }
        var ranks = list.ranked().stream().map(it -> it.rank().orElseThrow()).toList();
        assertThat(ranks)
                .isEqualTo(IntStream.rangeClosed(1, ranks.size()).boxed().toList());
        assertThat(list.accounts())
                .extracting(JointAccount::id)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Test
    void whoIsTakenOutLeavesNoGap() {
        var list = unranked(3);
        for (int n = 0; n < 3; n++) {
            list = list.placed(id(n), Optional.of(n + 1));
        }
        var rest = list.without(id(0));
        assertThat(rest.accounts()).extracting(JointAccount::name).containsExactly("Account 1", "Account 2");
        assertThat(rest.accounts()).extracting(it -> it.rank().orElse(0)).containsExactly(1, 2);
    }

    @Test
    void onlyWhatBothOwnCountsAsRanked() {
        var list = unranked(2).placed(id(0), Optional.of(1)).placed(id(1), Optional.of(2));
        assertThat(list.rankedAndOwned()).isZero();
        assertThat(list.ownersOn()).containsExactly(Side.VENDOR);
        var owned = new ArrayList<JointAccount>();
        list.accounts().forEach(it -> owned.add(it.with(it.ourOwner(), Optional.of(SOMEBODY), "")));
        var both = new JointList(PARTNER, owned, 4, Optional.empty(), Optional.empty());
        assertThat(both.rankedAndOwned()).isEqualTo(2);
        assertThat(both.ownersOn()).containsExactlyInAnyOrder(Side.VENDOR, Side.PARTNER);
    }

    @Test
    void aConfirmationKnowsWhatItSaw() {
        var confirmed = Optional.of(new Confirmed(LocalDate.of(2026, 11, 20), "Mara", 3));
        var list = new JointList(PARTNER, List.of(), 3, confirmed, Optional.empty());
        assertThat(list.changedSince(Side.VENDOR)).isFalse();
        assertThat(list.confirmedBy()).containsExactly(Side.VENDOR);
        assertThat(new JointList(PARTNER, List.of(), 4, confirmed, Optional.empty()).confirmedBy())
                .as("falls with the next change")
                .isEmpty();
        assertThat(new JointList(PARTNER, List.of(), 4, confirmed, Optional.empty()).changedSince(Side.VENDOR))
                .isTrue();
        assertThat(list.changedSince(Side.PARTNER)).isFalse();
    }
}
