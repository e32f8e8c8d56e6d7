package firstdeal.partner.internal;

import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.LegalProfile;
import firstdeal.partner.PartnerEvent.LegalProfileChanged;
import firstdeal.partner.PartnerEvent.PartnerAdded;
import firstdeal.partner.PartnerEvent.PartnerChanged;
import firstdeal.partner.PartnerType;
import firstdeal.partner.Partners;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies: added, changed, and what the law needs to know of them. */
@Service
@Transactional
class PartnerService implements Partners {

    private final PartnerStore partners;
    private final LegalStore legal;
    private final Chronicle chronicle;
    private final Ids ids;
    private final Clock clock;

    PartnerService(PartnerStore partners, LegalStore legal, Chronicle chronicle, Ids ids, Clock clock) {
        this.partners = partners;
        this.legal = legal;
        this.chronicle = chronicle;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Added add(Actor actor, CompanyDetails details) {
        var company = new Company(new PartnerId(ids.next()), details, 1);
        requireType(details, "");
        requireParent(actor, company);
        var warnings = warnings(company);
        partners.add(company, clock.instant());
        chronicle.tell(
                actor,
                new PartnerAdded(company.id(), company.name(), LocalDate.now(clock)),
                Chronicle.company(company.id()),
                Map.of(),
                details);
        return new Added(company.id(), warnings);
    }

    @Override
    public List<Text> change(Actor actor, PartnerId id, int version, CompanyDetails details) {
        Chronicle.requireInScope(actor, id);
        var before = partners.get(id);
        var after = new Company(id, details, version);
        if (!id.equals(Company.OURS)) {
            requireType(details, before.details().type());
            requireParent(actor, after);
        }
        partners.change(after);
        chronicle.tell(actor, new PartnerChanged(id), Chronicle.company(id), before.details(), details);
        return warnings(after);
    }

    private void requireType(CompanyDetails details, String before) {
        boolean known = partners.types().stream()
                .anyMatch(it -> it.key().equals(details.type())
                        && (!it.retired() || it.key().equals(before)));
        if (!known) {
            var text = Text.of("partner.type.unknown", "type", details.type());
            throw new Refused(text, Map.of("type", text));
        }
    }

    private void requireParent(Actor actor, Company company) {
        var parent = company.details().parent();
        if (parent != null) {
            partners.lockTree();
            if (!actor.scope().covers(parent)
                    || partners.of(List.of(parent)).isEmpty()
                    || parent.equals(Company.OURS)) {
                var text = Text.of("partner.parent.unknown");
                throw new Refused(text, Map.of("parent", text));
            }
            Company.requireNoCycle(company.id(), parent, partners.ancestors(parent));
        }
    }

    private List<Text> warnings(Company company) {
        var warnings = new ArrayList<Text>();
        for (var other : partners.alike(company.id(), company.details())) {
            var domain = other.details().domain();
            warnings.add(
                    !domain.isEmpty() && domain.equals(company.details().domain())
                            ? Text.of("partner.same-domain", "name", other.name(), "domain", domain)
                            : Text.of("partner.same-name", "name", other.name()));
        }
        return warnings;
    }

    @Override
    @Transactional(readOnly = true)
    public Company get(Actor actor, PartnerId id) {
        if (!id.equals(Company.OURS)) {
            Chronicle.requireInScope(actor, id);
        }
        return partners.get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Company> all(Actor actor) {
        return partners.all().stream()
                .filter(it -> actor.scope().covers(it.id()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public LegalProfile legalProfile(Actor actor, PartnerId id) {
        get(actor, id);
        return legal.get(id);
    }

    @Override
    public void change(Actor actor, PartnerId id, LegalProfile profile) {
        Chronicle.requireInScope(actor, id);
        partners.get(id);
        var before = legal.get(id);
        legal.save(id, profile);
        chronicle.tell(
                actor, new LegalProfileChanged(id, profile.isComplete()), Chronicle.company(id), before, profile);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PartnerType> types() {
        return partners.types();
    }

    @Override
    public void putType(Actor actor, PartnerType type) {
        Optional<PartnerType> before = partners.types().stream()
                .filter(it -> it.key().equals(type.key()))
                .findFirst();
        partners.putType(type);
        chronicle.typeChanged(actor, before, type);
    }
}
