package firstdeal.document;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.program.Condition.AgreementExecuted;
import firstdeal.program.Content;
import firstdeal.program.Program;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that document/list.jte prints: what is to be signed and agreed, what is, and what is still open. */
public record DocumentsPage(
        OnboardingFrame frame, Text headline, List<AgreementRow> agreements, List<ArtifactRow> artifacts) {

    static final List<Side> BOTH = List.of(Side.VENDOR, Side.PARTNER);

    /**
     * One agreement, written down or only asked for by a gate.
     *
     * @param missing the sides that have not signed
     */
    public record AgreementRow(
            String kind,
            String title,
            String reference,
            boolean namesPartnerSponsor,
            List<Signature> signatures,
            List<Side> missing,
            Optional<LocalDate> executedOn) {

        public boolean isExecuted() {
            return executedOn.isPresent();
        }
    }

    /** One artifact: whether it is written, agreed, or waits for whom. */
    public record ArtifactRow(
            String key, String title, int latest, boolean needsAgreement, Text standing, boolean done) {}

    public static DocumentsPage of(
            OnboardingFrame frame, Program program, LocalDate day0, DocumentFacts.Documents documents) {
        var agreements = agreements(program, documents.agreements());
        var artifacts = artifacts(program, day0, documents.artifacts());
        long unsigned = agreements.stream().filter(it -> !it.isExecuted()).count();
        long open = artifacts.stream()
                .filter(it -> it.needsAgreement() && !it.done())
                .count();
        return new DocumentsPage(frame, headline(agreements.isEmpty(), unsigned, open), agreements, artifacts);
    }

    /** Those that both sides have to agree. */
    public List<ArtifactRow> agreed() {
        return artifacts.stream().filter(ArtifactRow::needsAgreement).toList();
    }

    /** Those that only have to be there. */
    public List<ArtifactRow> others() {
        return artifacts.stream().filter(row -> !row.needsAgreement()).toList();
    }

    private static Text headline(boolean nothing, long unsigned, long open) {
        if (nothing && open == 0) {
            return Text.of("document.headline-none");
        }
        return unsigned == 0 && open == 0
                ? Text.of("document.headline-done")
                : Text.of("document.headline-open", "unsigned", unsigned, "open", open);
    }

    private static List<AgreementRow> agreements(Program program, List<Agreement> standing) {
        var byKind = new LinkedHashMap<String, AgreementRow>();
        program.gates().stream()
                .flatMap(gate -> gate.criteria().stream())
                .flatMap(criterion -> criterion.conditions())
                .forEach(it -> {
                    if (it instanceof AgreementExecuted asked) {
                        byKind.put(asked.agreement(), asked(asked));
                    }
                });
        standing.forEach(it -> byKind.put(it.kind(), row(it)));
        return List.copyOf(byKind.values());
    }

    private static AgreementRow asked(AgreementExecuted asked) {
        return new AgreementRow(
                asked.agreement(), titled(asked.agreement()), "", false, List.of(), BOTH, Optional.empty());
    }

    private static AgreementRow row(Agreement it) {
        return new AgreementRow(
                it.kind(),
                it.title(),
                it.reference(),
                it.namesPartnerSponsor(),
                it.signatures(),
                BOTH.stream().filter(side -> !it.isSignedBy(side)).toList(),
                it.executedOn());
    }

    /** {@code program-agreement} as a person would write it: Program agreement. */
    static String titled(String key) {
        var words = key.replace('-', ' ');
        return words.length() <= 3
                ? words.toUpperCase(java.util.Locale.ROOT)
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<ArtifactRow> artifacts(Program program, LocalDate day0, List<Artifact> standing) {
        var byKey = new LinkedHashMap<String, Artifact>();
        standing.forEach(it -> byKey.put(it.key(), it));
        var rows = new ArrayList<ArtifactRow>();
        for (Content.Artifact template : program.library().artifacts()) {
            var written = Optional.ofNullable(byKey.remove(template.key()));
            rows.add(row(template.key(), template.title(), template.bothSidesApprove(), written, day0));
        }
        byKey.values().forEach(it -> rows.add(row(it.key(), it.title(), false, Optional.of(it), day0)));
        rows.sort(java.util.Comparator.comparing(it -> rank(it)));
        return List.copyOf(rows);
    }

    private static int rank(ArtifactRow row) {
        if (row.needsAgreement()) {
            return row.done() ? 1 : 0;
        }
        return row.latest() > 0 ? 2 : 3;
    }

    private static ArtifactRow row(
            String key, String title, boolean needsAgreement, Optional<Artifact> written, LocalDate day0) {
        int latest = written.map(Artifact::latest).orElse(0);
        boolean done = needsAgreement
                ? written.filter(it -> it.agreedIn(BOTH, day0).isPresent()).isPresent()
                : latest > 0;
        var standing = written.map(it -> standing(it, needsAgreement, day0)).orElse(Text.of("document.not-written"));
        return new ArtifactRow(key, title, latest, needsAgreement, standing, done);
    }

    /** Where an artifact stands, in a sentence. */
    static Text standing(Artifact it, boolean needsAgreement, LocalDate day0) {
        var agreed = it.agreedIn(BOTH, day0);
        if (agreed.isPresent() && agreed.getAsInt() == it.latest()) {
            return Text.of("document.agreed-in", "version", it.latest());
        }
        if (agreed.isPresent()) {
            return Text.of("document.agreed-then-edited", "agreed", agreed.getAsInt(), "latest", it.latest());
        }
        if (!needsAgreement) {
            return Text.of("document.version", "version", it.latest());
        }
        var waiting = it.waitingFor(BOTH, day0);
        return waiting.size() == 2
                ? Text.of("document.waits-for-both", "version", it.latest())
                : Text.of("document.waits-for-one", "version", it.latest(), "side", waiting.getFirst());
    }

    public static Map<String, Text> sides() {
        var sides = new LinkedHashMap<String, Text>();
        sides.put("PARTNER", Text.of("document.side-partner"));
        sides.put("VENDOR", Text.of("document.side-vendor"));
        return sides;
    }
}
