package firstdeal.partner;

import firstdeal.partner.Assignment.Rank;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one person leaves behind, and who is proposed to take it. */
public record HandOver(ContactId leaver, List<Post> posts) {

    public HandOver {
        posts = List.copyOf(posts);
    }

    /**
     * A role for which nobody is accountable any more.
     *
     * @param was as the leaver held it
     */
    public record Post(Assignment was, Optional<Proposal> proposal) {

        public Optional<ContactId> successor() {
            return proposal.map(Proposal::successor);
        }
    }

    /** Who would take a post, and why. */
    public record Proposal(ContactId successor, Reason because) {}

    /** Why somebody is proposed, the best reason first. */
    public enum Reason {
        NAMED,
        DEPUTY,
        SHARES_IT,
        SAME_ROLE
    }

    /** Somebody of ours who carries a role in other partnerships. */
    public record Colleague(Role role, ContactId contact) {}

    /**
     * Proposes whoever was named when they left, else a deputy, else one who shares the work, else one of ours who does the
     * same elsewhere.
     *
     * @param held what the leaver held when they left
     * @param others what runs in the partnerships concerned
     * @param colleagues those with the fewest partnerships first
     * @param gone people who have left themselves
     */
    public static HandOver of(
            Contact leaver,
            List<Assignment> held,
            List<Assignment> others,
            List<Colleague> colleagues,
            Set<ContactId> gone,
            LocalDate today) {
        var present = others.stream()
                .filter(it -> !it.contact().equals(leaver.id()) && !gone.contains(it.contact()))
                .filter(it -> it.runsBeyond(today.minusDays(1)))
                .toList();
        return new HandOver(
                leaver.id(),
                held.stream()
                        .filter(it -> it.rank() == Rank.MAIN && it.runsBeyond(today.minusDays(1)))
                        .filter(post -> beside(post, present).noneMatch(it -> it.rank() == Rank.MAIN))
                        .map(post -> new Post(post, propose(leaver, post, present, colleagues, gone)))
                        .toList());
    }

    private static Optional<Proposal> propose(
            Contact leaver,
            Assignment post,
            List<Assignment> present,
            List<Colleague> colleagues,
            Set<ContactId> gone) {
        var here = beside(post, present)
                .sorted(Comparator.comparing(Assignment::rank).reversed())
                .map(it -> new Proposal(it.contact(), it.rank() == Rank.DEPUTY ? Reason.DEPUTY : Reason.SHARES_IT));
        var elsewhere = colleagues.stream()
                .filter(it -> post.side() == Side.VENDOR && it.role().equals(post.role()))
                .filter(it -> !it.contact().equals(leaver.id()))
                .map(it -> new Proposal(it.contact(), Reason.SAME_ROLE));
        var named = leaver.successor().stream().map(it -> new Proposal(it, Reason.NAMED));
        return Stream.of(named, here, elsewhere)
                .flatMap(Function.identity())
                .filter(it -> !gone.contains(it.successor()))
                .findFirst();
    }

    private static Stream<Assignment> beside(Assignment post, Collection<Assignment> all) {
        return all.stream()
                .filter(it -> it.partner().equals(post.partner())
                        && it.side() == post.side()
                        && it.role().equals(post.role()));
    }

    /** Who is proposed most often: the one to name when somebody is to be named for all. */
    public Optional<ContactId> mostly() {
        var counts = posts.stream()
                .flatMap(it -> it.successor().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return posts.stream()
                .flatMap(it -> it.successor().stream())
                .max(Comparator.comparing(it -> counts.getOrDefault(it, 0L)));
    }
}
