package firstdeal.evaluation;

import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Agreements and artifacts. */
public record Papers(List<Agreement> agreements, List<Artifact> artifacts) {

    public static final Papers NONE = new Papers(List.of(), List.of());

    /** @param signedBy the sides whose authorised signatories have signed */
    public record Agreement(String key, String title, Set<Side> signedBy, boolean namesPartnerSponsor, Proof proof) {

        public Agreement {
            signedBy = Set.copyOf(signedBy);
        }
    }

    /** A document of the program with its versions, oldest first. */
    public record Artifact(String key, String title, List<Version> versions) {

        public Artifact {
            versions = List.copyOf(versions);
        }

        /** Both sides approved one of its versions. */
        public boolean isAgreed() {
            return versions.stream().anyMatch(it -> it.isAgreedBy(Set.of(Side.VENDOR, Side.PARTNER)));
        }
    }

    public record Version(int number, List<Approval> approvals, Proof proof) {

        public Version {
            approvals = List.copyOf(approvals);
        }

        /** The sides that agreed to this version, one person counting for one side only. */
        public boolean isAgreedBy(Set<Side> sides) {
            return distinct(List.copyOf(sides), Set.of());
        }

        public Set<Side> approvedBy() {
            var sides = EnumSet.noneOf(Side.class);
            approvals.stream().filter(Approval::entitled).map(Approval::side).forEach(sides::add);
            return sides;
        }

        private boolean distinct(List<Side> sides, Set<ContactId> used) {
            if (sides.isEmpty()) {
                return true;
            }
            var rest = sides.subList(1, sides.size());
            return approvals.stream()
                    .filter(it -> it.entitled() && it.side() == sides.getFirst() && !used.contains(it.person()))
                    .anyMatch(it -> distinct(rest, plus(used, it.person())));
        }

        private static Set<ContactId> plus(Set<ContactId> used, ContactId person) {
            var more = new java.util.HashSet<>(used);
            more.add(person);
            return more;
        }
    }

    /** @param entitled the person held a role that may approve this artifact */
    public record Approval(Side side, ContactId person, String name, boolean entitled) {}

    public Papers {
        agreements = List.copyOf(agreements);
        artifacts = List.copyOf(artifacts);
    }

    public Optional<Artifact> artifact(String key) {
        return artifacts.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
