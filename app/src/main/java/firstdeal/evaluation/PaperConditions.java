package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.evaluation.Papers.Agreement;
import firstdeal.evaluation.Papers.Approval;
import firstdeal.evaluation.Papers.Artifact;
import firstdeal.evaluation.Papers.Version;
import firstdeal.program.Condition.AgreementExecuted;
import firstdeal.program.Condition.AgreementExecuted.SponsorClause;
import firstdeal.program.Condition.ArtifactAgreed;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Conditions on agreements and artifacts. */
final class PaperConditions {

    private PaperConditions() {}

    static Result agreementExecuted(AgreementExecuted condition, Facts facts) {
        var found = facts.papers().agreements().stream()
                .filter(it -> it.key().equals(condition.agreement()))
                .toList();
        var evidence =
                found.stream().flatMap(it -> evidence(it, condition).stream()).toList();
        var good = found.stream().anyMatch(it -> isExecuted(it, condition));
        return good
                ? Result.met(condition, evidence)
                : Result.missing(condition, evidence, whyNot(condition, found), signers(condition, found, facts));
    }

    private static boolean isExecuted(Agreement agreement, AgreementExecuted condition) {
        return agreement.signedBy().containsAll(condition.bySides())
                && (condition.partnerSponsor() != SponsorClause.REQUIRE || agreement.namesPartnerSponsor());
    }

    private static Text whyNot(AgreementExecuted condition, List<Agreement> found) {
        var title = found.isEmpty()
                ? Titles.readable(condition.agreement())
                : found.getLast().title();
        if (found.isEmpty()) {
            return Text.of("evaluation.missing.agreement", "agreement", title);
        }
        var open = open(condition.bySides(), found.getLast().signedBy());
        return open.isEmpty()
                ? Text.of("evaluation.missing.agreement-sponsor", "agreement", title)
                : Text.of("evaluation.missing.agreement-signature", "agreement", title, "sides", sides(open));
    }

    private static List<Act> signers(AgreementExecuted condition, List<Agreement> found, Facts facts) {
        var signed = found.isEmpty() ? Set.<Side>of() : found.getLast().signedBy();
        var open = open(condition.bySides(), signed);
        return open.isEmpty()
                ? facts.people().managers()
                : open.stream().map(side -> legal(side, facts.people())).toList();
    }

    private static Act legal(Side side, People people) {
        var legal = people.act(side, Role.LEGAL);
        return legal.person().isPresent() ? legal : people.manager(side);
    }

    private static List<Evidence> evidence(Agreement agreement, AgreementExecuted condition) {
        var evidence = new ArrayList<Evidence>();
        if (!agreement.signedBy().isEmpty()) {
            var text = Text.of(
                    "evaluation.evidence.agreement",
                    "agreement",
                    agreement.title(),
                    "sides",
                    sides(agreement.signedBy()),
                    "day",
                    agreement.proof().on());
            evidence.add(new Evidence(text, Kind.AGREEMENT, agreement.proof()));
        }
        if (condition.partnerSponsor() == SponsorClause.WARN && !agreement.namesPartnerSponsor()) {
            evidence.add(new Evidence(
                    Text.of("evaluation.evidence.agreement-no-sponsor", "agreement", agreement.title()),
                    Kind.AGREEMENT,
                    agreement.proof()));
        }
        return evidence;
    }

    static Result artifactAgreed(ArtifactAgreed condition, Facts facts) {
        var artifact = facts.papers().artifact(condition.artifact());
        var agreed = artifact.stream()
                .flatMap(it -> it.versions().stream())
                .filter(it -> it.isAgreedBy(condition.sides()))
                .reduce((a, b) -> b);
        if (artifact.isPresent() && agreed.isPresent()) {
            return Result.met(condition, List.of(agreed(artifact.get(), agreed.get())));
        }
        var versions = artifact.map(Artifact::versions).orElse(List.of());
        var title = artifact.map(Artifact::title).orElseGet(() -> Titles.readable(condition.artifact()));
        if (versions.isEmpty()) {
            return Result.missing(
                    condition,
                    List.of(),
                    Text.of("evaluation.missing.artifact", "artifact", title),
                    facts.people().managers());
        }
        return notAgreed(condition, title, versions.getLast(), facts);
    }

    private static Result notAgreed(ArtifactAgreed condition, String title, Version last, Facts facts) {
        var open = open(condition.sides(), last.approvedBy());
        var missing = open.isEmpty()
                ? Text.of("evaluation.missing.artifact-one-person", "artifact", title, "version", last.number())
                : Text.of("evaluation.missing.artifact-approval", "artifact", title, "version", last.number())
                        .with("sides", sides(open));
        var evidence = last.approvals().stream()
                .filter(Approval::entitled)
                .map(it -> approved(title, last, it))
                .toList();
        var who = open.isEmpty() ? open(condition.sides(), Set.of()) : open;
        return Result.missing(
                condition,
                evidence,
                missing,
                who.stream().map(facts.people()::manager).toList());
    }

    private static Evidence approved(String title, Version version, Approval approval) {
        return new Evidence(
                Text.of(
                        "evaluation.evidence.approval",
                        "artifact",
                        title,
                        "version",
                        version.number(),
                        "name",
                        approval.name()),
                Kind.DOCUMENT,
                version.proof());
    }

    /** A later version that is still open does not undo what was agreed; it is shown beside it. */
    private static Evidence agreed(Artifact artifact, Version version) {
        var names = version.approvals().stream()
                .filter(Approval::entitled)
                .map(Approval::name)
                .distinct()
                .toList();
        var last = artifact.versions().getLast().number();
        var text = last == version.number()
                ? Text.of(
                        "evaluation.evidence.agreed",
                        "artifact",
                        artifact.title(),
                        "version",
                        version.number(),
                        "names",
                        names)
                : Text.of(
                                "evaluation.evidence.agreed-later-open",
                                "artifact",
                                artifact.title(),
                                "version",
                                version.number())
                        .with("names", names)
                        .with("open", last);
        return new Evidence(text, Kind.DOCUMENT, version.proof());
    }

    private static List<Side> open(Collection<Side> wanted, Set<Side> there) {
        return wanted.stream().filter(it -> !there.contains(it)).sorted().toList();
    }

    private static List<Text> sides(Collection<Side> sides) {
        return sides.stream().sorted().map(Titles::side).toList();
    }
}
