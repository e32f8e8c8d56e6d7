package firstdeal.partner;

import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;

/** What may be done to companies. An id outside the actor's scope is not found. */
public interface Partners {

    /** The new partner, and what looks odd about it: a name or domain that is taken. */
    record Added(PartnerId id, List<Text> warnings) {}

    Added add(Actor actor, CompanyDetails details);

    /** Answers the warnings; a stale version is refused. */
    List<Text> change(Actor actor, PartnerId partner, int version, CompanyDetails details);

    Company get(Actor actor, PartnerId partner);

    /** Every partner in the actor's scope, by name. */
    List<Company> all(Actor actor);

    LegalProfile legalProfile(Actor actor, PartnerId partner);

    /** {@code profile.version()} is the version that the actor saw. */
    void change(Actor actor, PartnerId partner, LegalProfile profile);

    List<PartnerType> types();

    /** Adds a partner type or renames the one of this key. */
    void putType(Actor actor, PartnerType type);
}
