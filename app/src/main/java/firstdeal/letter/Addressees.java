package firstdeal.letter;

import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFact.Backer;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.program.Content.EscalationStep;
import firstdeal.program.Content.Survey;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is meant by the words with which a program says from whom a message is and to whom: {@code PARTNER.all}, {@code both.managers}. */
public record Addressees(PartnerFact people, LocalDate today) {

    private static final List<Side> SIDES = List.of(Side.VENDOR, Side.PARTNER);

    /** Everybody who is meant, each once; nobody where only the occasion knows (a registration, a survey, an escalation). */
    public List<ContactId> to(String words) {
        return switch (words) {
            case "both.managers" ->
                Stream.concat(holders(Side.VENDOR, Role.PAM), holders(Side.PARTNER, Role.PARTNER_MANAGER))
                        .distinct()
                        .toList();
            case "both.sponsors" ->
                SIDES.stream().flatMap(this::sponsor).distinct().toList();
            case "both.all" -> SIDES.stream().flatMap(this::all).distinct().toList();
            default -> ofSide(words).distinct().toList();
        };
    }

    /** The people of a program's ladder by their roles. The sponsors on it are not among them: each is asked in a mail of their own. */
    public List<ContactId> ladder(Collection<EscalationStep> steps) {
        return steps.stream()
                .flatMap(it -> it.to().stream())
                .filter(it -> !it.endsWith("." + Role.EXECUTIVE_SPONSOR.key()))
                .flatMap(this::ofSide)
                .distinct()
                .toList();
    }

    /** Whom these surveys ask. */
    public List<ContactId> respondents(Collection<Survey> surveys) {
        return surveys.stream()
                .flatMap(survey -> SIDES.stream()
                        .flatMap(side -> survey.to().getOrDefault(side, List.of()).stream()
                                .flatMap(it -> role(side, it.key()))))
                .distinct()
                .toList();
    }

    private Stream<ContactId> ofSide(String words) {
        int dot = words.indexOf('.');
        if (dot < 0) {
            return Stream.empty();
        }
        var who = words.substring(dot + 1);
        return side(words.substring(0, dot)).stream().flatMap(side -> switch (who) {
            case "all", "teams" -> all(side);
            default -> role(side, who);
        });
    }

    private static Optional<Side> side(String word) {
        return SIDES.stream().filter(it -> it.name().equals(word)).findFirst();
    }

    private Stream<ContactId> role(Side side, String key) {
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            return Stream.empty();
        }
        var role = new Role(key);
        return role.equals(Role.EXECUTIVE_SPONSOR) ? sponsor(side) : holders(side, role);
    }

    private Stream<ContactId> holders(Side side, Role role) {
        return people.holding(side, role, today).stream().map(Holder::contact);
    }

    private Stream<ContactId> sponsor(Side side) {
        return people.sponsor(side).filter(it -> !it.left()).stream().map(Backer::contact);
    }

    private Stream<ContactId> all(Side side) {
        var inRoles = people.holders().stream()
                .filter(it -> it.side() == side && it.holdsOn(today))
                .map(Holder::contact);
        return Stream.concat(inRoles, sponsor(side));
    }

    /** In whose name; empty when the product itself speaks, or nobody holds the role. */
    public Optional<ContactId> from(String words) {
        return ofSide(words).findFirst();
    }
}
