package firstdeal.document;

import firstdeal.document.Artifact.Approval;
import firstdeal.document.Artifact.Version;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that document/artifact.jte prints.
 *
 * @param holds what the program wants in it
 * @param approvers by side, the people who may approve: id to name
 */
public record ArtifactPage(
        OnboardingFrame frame,
        String key,
        String title,
        List<String> holds,
        Text standing,
        Optional<Version> latest,
        List<Version> earlier,
        List<Approval> approvals,
        List<Side> waiting,
        Map<Side, Map<String, String>> approvers) {

    public static ArtifactPage of(
            OnboardingFrame frame,
            String key,
            String title,
            List<String> holds,
            boolean needsAgreement,
            Optional<Artifact> written,
            LocalDate day0,
            Map<Side, Map<String, String>> approvers) {
        var versions = written.map(Artifact::versions).orElse(List.of());
        return new ArtifactPage(
                frame,
                key,
                written.map(Artifact::title).orElse(title),
                holds,
                written.map(it -> DocumentsPage.standing(it, needsAgreement, day0))
                        .orElse(Text.of("document.not-written")),
                versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()),
                versions.isEmpty()
                        ? List.of()
                        : versions.subList(0, versions.size() - 1).reversed(),
                written.map(Artifact::approvals).orElse(List.of()),
                written.map(it -> it.waitingFor(DocumentsPage.BOTH, day0)).orElse(List.of()),
                approvers);
    }

    public String path() {
        return frame.path(OnboardingFrame.Tab.DOCUMENTS) + "/" + key;
    }
}
