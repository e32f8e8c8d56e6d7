package firstdeal.evaluation;

import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is what in the partnership today. People who left or whose time in a role is over are not in it. */
public record People(List<Holder> holders, List<Sponsor> sponsors) {

    public static final People NOBODY = new People(List.of(), List.of());

    /**
     * A person in a role.
     *
     * @param main the accountable one, neither deputy nor co-holder
     * @param quota it is confirmed, or shown by a deal, that the person carries a quota
     */
    public record Holder(Person person, Role role, boolean main, boolean quota, Proof proof) {}

    /** An executive who was named as a sponsor, and what they said. */
    public record Sponsor(Person person, boolean reachable, Answer answer, Proof proof) {}

    /** The sponsor's own word. */
    public enum Answer {
        WAITING,
        ACCEPTED,
        DECLINED
    }

    public People {
        holders = List.copyOf(holders);
        sponsors = List.copyOf(sponsors);
    }

    /** Those who answer for a role on a side: the accountable ones, or whoever is there. Sponsors count by being named. */
    public List<Person> answering(Side side, Role role) {
        var all = holders(side, role).toList();
        var main = all.stream().filter(Holder::main).map(Holder::person).toList();
        return main.isEmpty() ? all.stream().map(Holder::person).distinct().toList() : main;
    }

    /** The record that shows who holds a role. */
    Optional<Proof> proof(Person person, Role role) {
        return holders(person.side(), role)
                .filter(it -> it.person().equals(person))
                .map(Holder::proof)
                .findFirst();
    }

    public boolean holds(ContactId person, Side side, Role role) {
        return holders(side, role).anyMatch(it -> it.person().id().equals(person));
    }

    /** As {@link #holds}; an account executive of the partner is one who carries a quota, and nobody else. */
    public boolean counts(ContactId person, Side side, Role role) {
        return holders(side, role)
                .anyMatch(it -> it.person().id().equals(person) && (it.quota() || !isSeller(side, role)));
    }

    private static boolean isSeller(Side side, Role role) {
        return side == Side.PARTNER && role.equals(Role.AE);
    }

    /** True when the person holds any of these roles, on whichever side they are. */
    public boolean holdsAny(ContactId person, Set<Role> roles) {
        return holders.stream().anyMatch(it -> it.person().id().equals(person) && roles.contains(it.role()));
    }

    public Optional<Sponsor> sponsor(Side side) {
        return sponsors.stream().filter(it -> it.person().side() == side).findFirst();
    }

    /** Who can act in a role; the person when there is one. */
    public Act act(Side side, Role role) {
        return new Act(side, role, answering(side, role).stream().findFirst());
    }

    /** The manager of a side: our partner account manager, or theirs. */
    public Act manager(Side side) {
        return side == Side.PARTNER ? act(side, Role.PARTNER_MANAGER) : act(Side.VENDOR, Role.PAM);
    }

    public List<Act> managers() {
        return List.of(manager(Side.VENDOR), manager(Side.PARTNER));
    }

    private Stream<Holder> holders(Side side, Role role) {
        var named = holders.stream()
                .filter(it -> it.person().side() == side && it.role().equals(role));
        return role.equals(Role.EXECUTIVE_SPONSOR)
                ? Stream.concat(
                        named, sponsor(side).stream().map(it -> new Holder(it.person(), role, true, false, it.proof())))
                : named;
    }
}
