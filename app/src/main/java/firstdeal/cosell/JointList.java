package firstdeal.cosell;

import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The accounts that a partnership goes after: ranked ones first, in their order, then the others by name.
 *
 * @param revision counts the changes, so that a confirmation knows what it saw
 */
public record JointList(
        PartnerId partner,
        List<JointAccount> accounts,
        int revision,
        Optional<Confirmed> ours,
        Optional<Confirmed> theirs) {

    /** A manager said that this is the list. */
    public record Confirmed(LocalDate on, String by, int revision) {}

    /** More accounts than these nobody goes after together. */
    public static final int MOST = 500;

    public JointList {
        accounts = accounts.stream()
                .sorted(Comparator.<JointAccount, Integer>comparing(
                                it -> it.rank().orElse(Integer.MAX_VALUE))
                        .thenComparing(JointAccount::name))
                .toList();
    }

    public static JointList none(PartnerId partner) {
        return new JointList(partner, List.of(), 0, Optional.empty(), Optional.empty());
    }

    public List<JointAccount> ranked() {
        return accounts.stream().filter(it -> it.rank().isPresent()).toList();
    }

    /** In order and owned on both sides: what counts as ranked. */
    public int rankedAndOwned() {
        return (int) ranked().stream().filter(JointAccount::isOwned).count();
    }

    /** The sides whose owner stands behind every ranked account. */
    public Set<Side> ownersOn() {
        var sides = EnumSet.noneOf(Side.class);
        if (!ranked().isEmpty()) {
            if (ranked().stream().allMatch(it -> it.ourOwner().isPresent())) {
                sides.add(Side.VENDOR);
            }
            if (ranked().stream().allMatch(it -> it.theirOwner().isPresent())) {
                sides.add(Side.PARTNER);
            }
        }
        return sides;
    }

    /** The sides whose word stands: it falls with the next change, until they say it again. */
    public Set<Side> confirmedBy() {
        var sides = EnumSet.noneOf(Side.class);
        for (var side : List.of(Side.VENDOR, Side.PARTNER)) {
            if (confirmed(side).isPresent() && !changedSince(side)) {
                sides.add(side);
            }
        }
        return sides;
    }

    public Optional<Confirmed> confirmed(Side side) {
        return side == Side.VENDOR ? ours : theirs;
    }

    /** It was changed after this side had confirmed it. */
    public boolean changedSince(Side side) {
        return confirmed(side).filter(it -> it.revision() < revision).isPresent();
    }

    public JointAccount get(UUID id) {
        return accounts.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /**
     * The same list with an account at a place; the others move up or down.
     *
     * @param place the first is 1, one behind the last at most; empty takes it out of the order
     */
    public JointList placed(UUID id, Optional<Integer> place) {
        var moved = get(id);
        var order = new ArrayList<>(
                ranked().stream().filter(it -> !it.id().equals(id)).toList());
        place.ifPresent(at -> order.add(Math.clamp(at - 1L, 0, order.size()), moved));
        var all = new ArrayList<JointAccount>();
        for (int n = 0; n < order.size(); n++) {
            all.add(order.get(n).at(Optional.of(n + 1)));
        }
        accounts.stream()
                .filter(it -> it.rank().isEmpty() && !it.id().equals(id))
                .forEach(all::add);
        if (place.isEmpty()) {
            all.add(moved.at(Optional.empty()));
        }
        return new JointList(partner, all, revision, ours, theirs);
    }

    public JointList without(UUID id) {
        var closed = placed(id, Optional.empty());
        return new JointList(
                partner,
                closed.accounts.stream().filter(it -> !it.id().equals(id)).toList(),
                revision,
                ours,
                theirs);
    }
}
