package firstdeal.document.internal;

import static firstdeal.document.DocumentEvent.AgreementChanged;
import static firstdeal.document.DocumentEvent.AgreementSigned;
import static firstdeal.document.DocumentEvent.ApprovalWithdrawn;
import static firstdeal.document.DocumentEvent.ArtifactApproved;
import static firstdeal.document.DocumentEvent.ArtifactWritten;
import static firstdeal.document.DocumentEvent.SignatureWithdrawn;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.document.Agreement;
import firstdeal.document.AgreementId;
import firstdeal.document.Artifact;
import firstdeal.document.Artifact.Version;
import firstdeal.document.ArtifactId;
import firstdeal.document.DocumentEvent;
import firstdeal.document.Documents;
import firstdeal.document.Signature;
import firstdeal.onboarding.FactStamp;
import firstdeal.partner.Contact;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.platform.Ids;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DocumentService implements Documents {

    private final AgreementStore agreements;
    private final ArtifactStore artifacts;
    private final Partners partners;
    private final People people;
    private final FactStamp stamp;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    DocumentService(
            AgreementStore agreements,
            ArtifactStore artifacts,
            Partners partners,
            People people,
            FactStamp stamp,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.agreements = agreements;
        this.artifacts = artifacts;
        this.partners = partners;
        this.people = people;
        this.stamp = stamp;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Agreement> agreements(Actor actor, PartnerId partner) {
        return agreements.of(List.of(partners.get(actor, partner).id()));
    }

    @Override
    public Agreement agreement(Actor actor, PartnerId partner, AgreementId id) {
        return agreements.get(partners.get(actor, partner).id(), id);
    }

    @Override
    public AgreementId add(Actor actor, PartnerId partner, AgreementDraft draft) {
        partners.get(actor, partner);
        var checked = Agreement.checked(draft);
        if (agreements.of(List.of(partner)).stream().anyMatch(it -> it.kind().equals(checked.kind()))) {
            throw refused("kind", Text.of("document.agreement-exists", "kind", checked.kind()));
        }
        var agreement = new Agreement(
                new AgreementId(ids.next()),
                partner,
                checked.kind(),
                checked.title(),
                checked.reference(),
                checked.namesPartnerSponsor(),
                List.of(),
                0);
        agreements.add(agreement);
        audit.record(actor, "document.agreement-added", subject(partner, agreement.id()), Map.of(), checked);
        announce(new AgreementChanged(partner, agreement.id(), agreement.kind()));
        return agreement.id();
    }

    @Override
    public void change(Actor actor, PartnerId partner, AgreementId id, int version, AgreementDraft draft) {
        var before = agreement(actor, partner, id);
        var checked = Agreement.checked(draft);
        var after = new Agreement(
                id,
                partner,
                before.kind(),
                checked.title(),
                checked.reference(),
                checked.namesPartnerSponsor(),
                before.signatures(),
                version);
        agreements.save(after);
        audit.record(actor, "document.agreement-changed", subject(partner, id), before.draft(), after.draft());
        announce(new AgreementChanged(partner, id, before.kind()));
    }

    @Override
    public void sign(
            Actor actor,
            PartnerId partner,
            AgreementId id,
            Side side,
            String signatory,
            String authority,
            LocalDate on) {
        var agreement = agreement(actor, partner, id);
        var signature = Signature.recorded(side, signatory, authority, on, Reader.latestDay(clock));
        agreements.sign(agreement, signature);
        audit.record(actor, "document.signed", subject(partner, id), Map.of("kind", agreement.kind()), signature);
        announce(new AgreementSigned(partner, id, agreement.kind(), side, on));
    }

    /** Records a signature under the agreement of a kind, which is written down first when it is not there yet. */
    void signKind(Actor actor, PartnerId partner, AgreementDraft draft, Signature signature) {
        var standing = ofKind(actor, partner, draft.kind());
        var id = standing.map(Agreement::id).orElseGet(() -> add(actor, partner, draft));
        standing.filter(it -> draft.namesPartnerSponsor() && !it.namesPartnerSponsor())
                .ifPresent(it -> change(
                        actor,
                        partner,
                        it.id(),
                        it.version(),
                        new AgreementDraft(it.kind(), it.title(), it.reference(), true)));
        sign(actor, partner, id, signature.side(), signature.signatory(), signature.authority(), signature.signedOn());
    }

    void withdrawKind(Actor actor, PartnerId partner, String kind, Side side) {
        var agreement = ofKind(actor, partner, kind).orElseThrow(() -> new NotFound(kind));
        withdrawSignature(actor, partner, agreement.id(), side);
    }

    private Optional<Agreement> ofKind(Actor actor, PartnerId partner, String kind) {
        return agreements(actor, partner).stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst();
    }

    @Override
    public void withdrawSignature(Actor actor, PartnerId partner, AgreementId id, Side side) {
        var agreement = agreement(actor, partner, id);
        if (!agreements.unsign(agreement, side)) {
            throw new NotFound(side);
        }
        audit.record(actor, "document.signature-withdrawn", subject(partner, id), Map.of("side", side), Map.of());
        announce(new SignatureWithdrawn(partner, id, agreement.kind(), side));
    }

    @Override
    public List<Artifact> artifacts(Actor actor, PartnerId partner) {
        return artifacts.of(List.of(partners.get(actor, partner).id()));
    }

    @Override
    public Artifact artifact(Actor actor, PartnerId partner, String key) {
        return artifacts.find(partners.get(actor, partner).id(), key).orElseThrow(() -> new NotFound(key));
    }

    @Override
    public int write(Actor actor, PartnerId partner, String key, Writing writing) {
        partners.get(actor, partner);
        var checked = Artifact.checked(key, writing);
        var artifact = artifacts.find(partner, key).orElseGet(() -> begin(partner, key, checked.title()));
        var version = new Version(artifact.latest() + 1, checked.body(), checked.link(), actor.name(), today());
        artifacts.write(artifact, version);
        audit.record(
                actor,
                "document.artifact-written",
                subject(partner, artifact.id()),
                Map.of("version", artifact.latest()),
                Map.of("key", key, "version", version.number(), "link", version.link()));
        announce(new ArtifactWritten(partner, key, version.number()));
        return version.number();
    }

    private Artifact begin(PartnerId partner, String key, String title) {
        var artifact = new Artifact(new ArtifactId(ids.next()), partner, key, title, List.of(), List.of(), 0);
        artifacts.add(artifact);
        return artifact;
    }

    @Override
    public void approve(Actor actor, PartnerId partner, String key, int number, Side side, ContactId by, LocalDate on) {
        var artifact = artifact(actor, partner, key);
        var person = people.get(actor, by);
        requireOfSide(person, side, partner);
        var approval = artifact.approved(number, side, by, person.name(), on, Reader.latestDay(clock));
        artifacts.approve(artifact, approval);
        audit.record(actor, "document.approved", subject(partner, artifact.id()), Map.of("key", key), approval);
        announce(new ArtifactApproved(partner, key, number, side, on));
    }

    @Override
    public void withdrawApproval(Actor actor, PartnerId partner, String key, int number, Side side) {
        var artifact = artifact(actor, partner, key);
        if (!artifacts.withdraw(artifact, number, side)) {
            throw new NotFound(side);
        }
        audit.record(
                actor,
                "document.approval-withdrawn",
                subject(partner, artifact.id()),
                Map.of("key", key, "version", number, "side", side),
                Map.of());
        announce(new ApprovalWithdrawn(partner, key, number, side));
    }

    private static void requireOfSide(Contact person, Side side, PartnerId partner) {
        boolean theirs = person.side() == Side.PARTNER && person.company().equals(partner);
        boolean fits = side == Side.PARTNER ? theirs : person.side() == Side.VENDOR;
        if (!fits || person.hasLeft()) {
            throw refused("contact", Text.of("document.approver-of-side", "name", person.name(), "side", side));
        }
    }

    /** What gates concluded before is out of date in the same transaction. */
    private void announce(DocumentEvent event) {
        stamp.touch(List.of(event.partner()));
        events.publishEvent(event);
    }

    private LocalDate today() {
        return ActorToken.reads().today(clock);
    }

    private static Subject subject(PartnerId partner, Object id) {
        return Subject.of("document", id.toString(), partner);
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
