package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.evaluation.People.Answer;
import firstdeal.evaluation.People.Sponsor;
import firstdeal.program.Condition.RolesNamed;
import firstdeal.program.Condition.SponsorsNamed;
import firstdeal.program.SideRole;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions on who is named: roles and sponsors. */
final class PeopleConditions {

    /** The kind of meeting at which two declined invitations in a row say that a sponsor is none. */
    static final String CHECK_IN = "sponsor-check-in";

    private PeopleConditions() {}

    static Result rolesNamed(RolesNamed condition, Facts facts) {
        var empty = new ArrayList<SideRole>();
        var evidence = new ArrayList<Evidence>();
        for (var wanted : condition.roles()) {
            var people = facts.people().answering(wanted.side(), wanted.role());
            people.forEach(it -> evidence.add(evidence(wanted, it, facts)));
            if (people.isEmpty()) {
                empty.add(wanted);
            }
        }
        if (empty.isEmpty()) {
            return Result.met(condition, evidence);
        }
        var acts = empty.stream().map(it -> whoNames(it, facts.people())).toList();
        return Result.missing(
                condition, evidence, Text.of("evaluation.missing.roles", "roles", Titles.roles(empty)), acts);
    }

    private static Evidence evidence(SideRole role, Person person, Facts facts) {
        return new Evidence(
                Text.of(
                        "evaluation.evidence.role",
                        "name",
                        person.name(),
                        "role",
                        Titles.role(role.side(), role.role())),
                Kind.PERSON,
                facts.people()
                        .proof(person, role.role())
                        .orElse(Proof.seen(facts.plan().day0(), "")));
    }

    /** A side's manager names its people; the other manager asks for a manager who is missing. */
    private static Act whoNames(SideRole role, People people) {
        if (role.role().equals(Role.PAM)) {
            return people.act(Side.VENDOR, Role.PROGRAM_OWNER);
        }
        return role.role().equals(Role.PARTNER_MANAGER) ? people.manager(Side.VENDOR) : people.manager(role.side());
    }

    static Result sponsorsNamed(SponsorsNamed condition, Facts facts) {
        var missing = new ArrayList<Text>();
        var acts = new ArrayList<Act>();
        var evidence = new ArrayList<Evidence>();
        for (var side : condition.sides().stream().sorted().toList()) {
            var why = whyNot(condition, side, facts);
            why.ifPresent(missing::add);
            why.ifPresent(it -> acts.add(whoActs(side, facts.people())));
            if (why.isEmpty()) {
                facts.people().sponsor(side).ifPresent(it -> evidence.add(evidence(it)));
            }
        }
        return missing.isEmpty() ? Result.met(condition, evidence) : Result.missing(condition, evidence, missing, acts);
    }

    private static Optional<Text> whyNot(SponsorsNamed condition, Side side, Facts facts) {
        var found = facts.people().sponsor(side);
        if (found.isEmpty()) {
            return Optional.of(Text.of("evaluation.missing.sponsor", "side", side));
        }
        var sponsor = found.get();
        var name = sponsor.person().name();
        if (facts.people().holdsAny(sponsor.person().id(), condition.distinctFrom())) {
            return Optional.of(Text.of("evaluation.missing.sponsor-is-manager", "name", name));
        }
        if (!sponsor.reachable()) {
            return Optional.of(Text.of("evaluation.missing.sponsor-unreachable", "name", name));
        }
        return condition.accepted() ? whyNotAccepted(sponsor, facts) : Optional.empty();
    }

    private static Optional<Text> whyNotAccepted(Sponsor sponsor, Facts facts) {
        var name = sponsor.person().name();
        if (declinedTwoCheckIns(sponsor, facts.cadence())) {
            return Optional.of(Text.of("evaluation.missing.sponsor-stays-away", "name", name));
        }
        return switch (sponsor.answer()) {
            case ACCEPTED -> Optional.empty();
            case DECLINED -> Optional.of(Text.of("evaluation.missing.sponsor-declined", "name", name));
            case WAITING -> Optional.of(Text.of("evaluation.missing.sponsor-silent", "name", name));
        };
    }

    private static boolean declinedTwoCheckIns(Sponsor sponsor, Cadence cadence) {
        var answers = cadence.answers().stream()
                .filter(it -> it.person().equals(sponsor.person().id()))
                .filter(it -> CHECK_IN.equals(cadence.kinds().get(it.series())))
                .toList();
        return answers.size() >= 2
                && answers.subList(answers.size() - 2, answers.size()).stream()
                        .allMatch(it -> it.reply() == Cadence.Reply.DECLINED);
    }

    /** A sponsor who has not answered acts; one who is missing or said no is found by the manager of that side. */
    private static Act whoActs(Side side, People people) {
        return people.sponsor(side)
                .filter(it -> it.answer() == Answer.WAITING)
                .map(it -> people.act(side, Role.EXECUTIVE_SPONSOR))
                .orElseGet(() -> people.manager(side));
    }

    private static Evidence evidence(Sponsor sponsor) {
        var text = sponsor.answer() == Answer.ACCEPTED
                ? Text.of(
                        "evaluation.evidence.sponsor-accepted",
                        "name",
                        sponsor.person().name(),
                        "side",
                        sponsor.person().side(),
                        "day",
                        sponsor.proof().on())
                : Text.of(
                        "evaluation.evidence.sponsor-named",
                        "name",
                        sponsor.person().name(),
                        "side",
                        sponsor.person().side());
        return new Evidence(text, Kind.PERSON, sponsor.proof());
    }

    static List<Act> sellers(People people) {
        return List.of(people.act(Side.VENDOR, Role.AE), people.act(Side.PARTNER, Role.AE));
    }
}
