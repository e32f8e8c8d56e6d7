package firstdeal.directory.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.directory.Listing;
import firstdeal.directory.Logo;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.Partners;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What partners show to the world. */
@Service
@Transactional
class DirectoryService {

    private final DirectoryStore store;
    private final Partners partners;
    private final PartnerFacts facts;
    private final Audit audit;

    DirectoryService(DirectoryStore store, Partners partners, PartnerFacts facts, Audit audit) {
        this.store = store;
        this.partners = partners;
        this.facts = facts;
        this.audit = audit;
    }

    /** A listing with what the partner's record says. */
    record Entry(Company company, Listing listing) {}

    @Transactional(readOnly = true)
    public Listing listing(Actor actor, PartnerId partner) {
        partners.get(actor, partner);
        return store.listing(partner);
    }

    public void change(Actor actor, Listing listing) {
        partners.get(actor, listing.partner());
        var before = store.listing(listing.partner());
        store.save(listing);
        audit.record(actor, "directory.listing-changed", subject(listing.partner()), before, listing);
    }

    public void setLogo(Actor actor, PartnerId partner, byte[] bytes) {
        partners.get(actor, partner);
        if (bytes.length > Logo.MAX) {
            throw refused(Text.of("directory.logo.large", "kilobytes", Logo.MAX / 1024));
        }
        var type = Logo.typeOf(bytes).orElseThrow(() -> refused(Text.of("directory.logo.type")));
        var logo = new Logo(type, bytes, sha256(bytes));
        store.saveLogo(partner, logo);
        audit.record(
                actor,
                "directory.logo-changed",
                subject(partner),
                Map.of(),
                Map.of("type", type, "sha256", logo.sha256()));
    }

    public void removeLogo(Actor actor, PartnerId partner) {
        partners.get(actor, partner);
        store.logo(partner).ifPresent(before -> {
            store.removeLogo(partner);
            audit.record(
                    actor,
                    "directory.logo-removed",
                    subject(partner),
                    Map.of("type", before.type(), "sha256", before.sha256()),
                    Map.of());
        });
    }

    private static Refused refused(Text text) {
        return new Refused(text, Map.of("logo", text));
    }

    private static Subject subject(PartnerId partner) {
        return Subject.of("listing", partner.toString(), partner);
    }

    @Transactional(readOnly = true)
    public Optional<Logo> logo(Actor actor, PartnerId partner) {
        partners.get(actor, partner);
        return store.logo(partner);
    }

    /** The logo of a partner who consents; to anybody. */
    @Transactional(readOnly = true)
    public Optional<Logo> publicLogo(PartnerId partner) {
        return store.listing(partner).shown() ? store.logo(partner) : Optional.empty();
    }

    /** Everyone who consents, by name. */
    @Transactional(readOnly = true)
    public List<Entry> shown() {
        var listings = store.shown();
        var companies = facts.companies(listings.stream().map(Listing::partner).toList());
        return listings.stream()
                .filter(it -> companies.containsKey(it.partner()))
                .map(it -> new Entry(Objects.requireNonNull(companies.get(it.partner())), it))
                .sorted((a, b) ->
                        a.company().name().compareToIgnoreCase(b.company().name()))
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
