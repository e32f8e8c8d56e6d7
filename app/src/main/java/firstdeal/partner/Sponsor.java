package firstdeal.partner;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An executive who was asked to stand behind the partnership on one side, and what they said. */
public record Sponsor(
        UUID id,
        PartnerId partner,
        Side side,
        ContactId contact,
        LocalDate namedOn,
        String namedBy,
        Answer answer,
        Optional<Invitation> invitation) {

    /** The last mail that carried the personal link. */
    public record Invitation(Instant at, String to) {}

    /** The sponsor's own decision. */
    public sealed interface Answer {

        /** Not answered yet. */
        record Waiting() implements Answer {}

        record Accepted(LocalDate on, String by, Via via, String note) implements Answer {}

        record Declined(LocalDate on, String by, Via via, String note) implements Answer {}

        Answer WAITING = new Waiting();

        static Answer of(boolean accepted, LocalDate on, String by, Via via, String note) {
            return accepted ? new Accepted(on, by, via, note) : new Declined(on, by, via, note);
        }
    }

    /** By the personal link, or recorded by one of us who heard it. */
    public enum Via {
        LINK,
        HAND
    }

    public boolean accepted() {
        return answer instanceof Answer.Accepted;
    }

    /**
     * Refuses who cannot be a sponsor: a stranger to the side, one who left, one who cannot be reached, and above all the
     * managers themselves.
     *
     * @param allowed the companies whose people may stand on this side
     * @param running the assignments of this partnership that are not over
     */
    public static void requireFit(Contact person, List<PartnerId> allowed, List<Assignment> running) {
        if (!allowed.contains(person.company())) {
            throw refused(Text.of("partner.role.other-company", "name", person.name()));
        }
        if (person.hasLeft()) {
            throw refused(Text.of("partner.role.left", "name", person.name()));
        }
        if (!person.reachable()) {
            throw refused(Text.of("partner.sponsor.unreachable", "name", person.name()));
        }
        if (running.stream().anyMatch(it -> it.contact().equals(person.id()) && Assignment.isManagerRole(it.role()))) {
            throw refused(Text.of("partner.sponsor.is-manager", "name", person.name()));
        }
    }

    private static Refused refused(Text text) {
        return new Refused(text, Map.of("contact", text));
    }
}
