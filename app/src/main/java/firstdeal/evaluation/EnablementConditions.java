package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.evaluation.Readiness.Attendance;
import firstdeal.evaluation.Readiness.Certificate;
import firstdeal.evaluation.Readiness.Session;
import firstdeal.program.Condition.Certified;
import firstdeal.program.Condition.EnablementDelivered;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions on what sellers and engineers of the partner have learned. */
final class EnablementConditions {

    private EnablementConditions() {}

    static Result delivered(EnablementDelivered condition, Facts facts) {
        var sessions = facts.readiness().sessions().stream()
                .filter(it -> it.audience().equals(condition.audience()) && (it.live() || !condition.live()))
                .toList();
        var enabled = new LinkedHashMap<ContactId, String>();
        for (var session : sessions) {
            counting(session, condition, facts.people()).forEach(it -> enabled.put(it.person(), it.name()));
        }
        var evidence = sessions.stream()
                .map(it -> evidence(it, counting(it, condition, facts.people())))
                .toList();
        if (enabled.size() >= condition.atLeast()) {
            return Result.met(condition, evidence);
        }
        var role = Titles.role(condition.side(), condition.audience());
        var missing = new ArrayList<Text>();
        missing.add(
                sessions.isEmpty()
                        ? Text.of("evaluation.missing.session", "role", role, "n", condition.atLeast())
                        : Text.of(
                                "evaluation.missing.attendance",
                                "role",
                                role,
                                "n",
                                condition.atLeast(),
                                "have",
                                enabled.size()));
        var without = withoutQuota(sessions, condition, facts.people());
        if (!without.isEmpty()) {
            missing.add(Text.of("evaluation.missing.no-quota", "names", without, "n", without.size()));
        }
        return Result.missing(condition, evidence, missing, trainers(condition, facts.people()));
    }

    /** They attended and hold the role, but nobody confirmed that they carry a quota. */
    private static List<String> withoutQuota(List<Session> sessions, EnablementDelivered condition, People people) {
        return sessions.stream()
                .flatMap(it -> it.attended().stream())
                .filter(Attendance::isEnough)
                .filter(it -> people.holds(it.person(), condition.side(), condition.audience()))
                .filter(it -> !people.counts(it.person(), condition.side(), condition.audience()))
                .map(Attendance::name)
                .distinct()
                .toList();
    }

    /** Those who attended enough of it and hold the role today; somebody of another role does not count. */
    private static List<Attendance> counting(Session session, EnablementDelivered condition, People people) {
        return session.attended().stream()
                .filter(Attendance::isEnough)
                .filter(it -> people.counts(it.person(), condition.side(), condition.audience()))
                .toList();
    }

    private static List<Act> trainers(EnablementDelivered condition, People people) {
        return List.of(people.manager(Side.VENDOR), people.act(condition.side(), condition.audience()));
    }

    private static Evidence evidence(Session session, List<Attendance> counting) {
        var text = Text.of(
                        "evaluation.evidence.session",
                        "session",
                        session.title(),
                        "day",
                        session.proof().on(),
                        "n",
                        counting.size())
                .with("names", counting.stream().map(Attendance::name).toList());
        return new Evidence(text, Kind.SESSION, session.proof());
    }

    static Result certified(Certified condition, Facts facts, LocalDate today) {
        var taken = facts.readiness().certificates().stream()
                .filter(it -> it.certification().equals(condition.certification()))
                .toList();
        var good = taken.stream()
                .filter(it -> whyNot(it, condition, facts, today).isEmpty())
                .toList();
        var evidence = good.stream().map(EnablementConditions::evidence).toList();
        long people = good.stream().map(Certificate::person).distinct().count();
        if (people >= condition.atLeast()) {
            return Result.met(condition, evidence);
        }
        var act = List.of(
                facts.people().act(Side.PARTNER, condition.role()),
                facts.people().manager(Side.VENDOR));
        var missing = new ArrayList<Text>();
        missing.add(Text.of(
                        "evaluation.missing.certified",
                        "n",
                        condition.atLeast(),
                        "have",
                        people,
                        "role",
                        Titles.role(Side.PARTNER, condition.role()))
                .with("what", Titles.readable(condition.certification())));
        taken.stream()
                .flatMap(it -> whyNot(it, condition, facts, today).stream())
                .forEach(missing::add);
        return Result.missing(condition, evidence, missing, act);
    }

    private static Optional<Text> whyNot(Certificate certificate, Certified condition, Facts facts, LocalDate today) {
        var name = certificate.name();
        if (!facts.people().holds(certificate.person(), Side.PARTNER, condition.role())) {
            return Optional.of(Text.of(
                    "evaluation.missing.certified-no-role",
                    "name",
                    name,
                    "role",
                    Titles.role(Side.PARTNER, condition.role())));
        }
        if (!facts.people().counts(certificate.person(), Side.PARTNER, condition.role())) {
            return Optional.of(Text.of("evaluation.missing.certified-no-quota", "name", name));
        }
        if (!certificate.passed()) {
            return Optional.of(Text.of(
                    "evaluation.missing.certified-failed",
                    "name",
                    name,
                    "day",
                    certificate.proof().on()));
        }
        if (certificate.validUntil().isBefore(today)) {
            return Optional.of(
                    Text.of("evaluation.missing.certified-expired", "name", name, "day", certificate.validUntil()));
        }
        return whyAssessorsDoNotDo(certificate, facts);
    }

    private static Optional<Text> whyAssessorsDoNotDo(Certificate certificate, Facts facts) {
        var assessors = certificate.assessors();
        if (assessors.isEmpty()) {
            return Optional.of(Text.of("evaluation.missing.certified-no-assessor", "name", certificate.name()));
        }
        if (assessors.stream().anyMatch(it -> facts.people().holds(it, Side.VENDOR, Role.PAM))) {
            return Optional.of(Text.of("evaluation.missing.certified-by-pam", "name", certificate.name()));
        }
        return trainers(certificate.person(), facts).containsAll(assessors)
                ? Optional.of(Text.of("evaluation.missing.certified-by-trainer", "name", certificate.name()))
                : Optional.empty();
    }

    private static Set<ContactId> trainers(ContactId person, Facts facts) {
        return facts.readiness().sessions().stream()
                .filter(it ->
                        it.attended().stream().anyMatch(who -> who.person().equals(person)))
                .flatMap(it -> it.trainers().stream())
                .collect(Collectors.toSet());
    }

    private static Evidence evidence(Certificate certificate) {
        return new Evidence(
                Text.of(
                        "evaluation.evidence.certificate",
                        "name",
                        certificate.name(),
                        "day",
                        certificate.proof().on(),
                        "until",
                        certificate.validUntil()),
                Kind.CERTIFICATE,
                certificate.proof());
    }
}
