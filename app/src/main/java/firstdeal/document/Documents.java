package firstdeal.document;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;

/** What may be done to agreements and artifacts. A partner outside the actor's scope is not found. */
public interface Documents {

    /**
     * What somebody says of an agreement.
     *
     * @param kind what the program calls it; one of a kind per partner
     */
    record AgreementDraft(String kind, String title, String reference, boolean namesPartnerSponsor) {}

    /** What somebody wrote: a text, or where it stands. */
    record Writing(String title, String body, String link) {}

    List<Agreement> agreements(Actor actor, PartnerId partner);

    Agreement agreement(Actor actor, PartnerId partner, AgreementId id);

    AgreementId add(Actor actor, PartnerId partner, AgreementDraft draft);

    /** @param version the one that the actor saw */
    void change(Actor actor, PartnerId partner, AgreementId id, int version, AgreementDraft draft);

    /** Records a side's signature; a second one of the same side corrects the first. */
    void sign(
            Actor actor,
            PartnerId partner,
            AgreementId id,
            Side side,
            String signatory,
            String authority,
            LocalDate on);

    void withdrawSignature(Actor actor, PartnerId partner, AgreementId id, Side side);

    List<Artifact> artifacts(Actor actor, PartnerId partner);

    Artifact artifact(Actor actor, PartnerId partner, String key);

    /** Writes the first version of an artifact or its next one; answers the number. */
    int write(Actor actor, PartnerId partner, String key, Writing writing);

    /** Records that a person of a side approved a version. Never one person for both sides. */
    void approve(Actor actor, PartnerId partner, String key, int number, Side side, ContactId by, LocalDate on);

    void withdrawApproval(Actor actor, PartnerId partner, String key, int number, Side side);
}
