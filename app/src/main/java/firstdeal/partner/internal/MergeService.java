package firstdeal.partner.internal;

import firstdeal.partner.Assignment;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Contact;
import firstdeal.partner.Merging;
import firstdeal.partner.PartnerEvent.ContactMerged;
import firstdeal.partner.PartnerEvent.PartnerMerged;
import firstdeal.partner.Referrer;
import firstdeal.partner.Sponsor;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two records that are the same company, or the same person, become one. */
@Service
@Transactional
class MergeService {

    private final PartnerStore partners;
    private final LegalStore legal;
    private final ContactStore contacts;
    private final AssignmentStore assignments;
    private final SponsorStore sponsors;
    private final List<Referrer> referrers;
    private final Chronicle chronicle;
    private final Clock clock;

    MergeService(
            PartnerStore partners,
            LegalStore legal,
            ContactStore contacts,
            AssignmentStore assignments,
            SponsorStore sponsors,
            List<Referrer> referrers,
            Chronicle chronicle,
            Clock clock) {
        this.partners = partners;
        this.legal = legal;
        this.contacts = contacts;
        this.assignments = assignments;
        this.sponsors = sponsors;
        this.referrers = referrers;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Merging look(Actor actor, PartnerId from, PartnerId into) {
        requireTwo(actor, from, into);
        return weigh(from, into);
    }

    private Merging weigh(PartnerId from, PartnerId into) {
        var moves = new ArrayList<Text>();
        count(moves, "partner.merge.people", contacts.countOf(from));
        count(moves, "partner.merge.roles", assignments.of(from).size());
        count(moves, "partner.merge.sponsors", sponsors.of(from).size());
        count(moves, "partner.merge.units", partners.units(from).size());
        var forbidden = new ArrayList<>(clashes(from, into));
        for (Referrer referrer : referrers) {
            moves.addAll(referrer.wouldMove(from, into));
            forbidden.addAll(referrer.forbids(from, into));
        }
        return new Merging(moves, forbidden);
    }

    /** Nobody who stands as sponsor in one record runs the partnership in the other, under whichever of their records. */
    private List<Text> clashes(PartnerId from, PartnerId into) {
        var standing = sponsors.of(into).stream().map(Sponsor::side).collect(Collectors.toSet());
        var staying = Stream.concat(
                        sponsors.of(into).stream(),
                        sponsors.of(from).stream().filter(it -> !standing.contains(it.side())))
                .map(Sponsor::contact)
                .collect(Collectors.toSet());
        var managers = assignments.of(List.of(from, into)).stream()
                .filter(this::isManagerNow)
                .map(Assignment::contact)
                .collect(Collectors.toSet());
        var run = contacts.of(managers);
        return contacts.of(staying).stream()
                .filter(sponsor -> run.stream().anyMatch(it -> isSame(it, sponsor)))
                .map(it -> Text.of("partner.merge.sponsor-runs-it", "name", it.name()))
                .toList();
    }

    private static boolean isSame(Contact one, Contact other) {
        var mail = one.details().mail();
        return one.id().equals(other.id())
                || (!mail.isEmpty() && mail.equalsIgnoreCase(other.details().mail()));
    }

    private boolean isManagerNow(Assignment it) {
        return Assignment.isManagerRole(it.role())
                && it.runsBeyond(LocalDate.now(clock).minusDays(1));
    }

    /** The same for two records of one person, in each partnership in which one sponsors and the other manages. */
    private List<Text> clashes(ContactId from, ContactId into) {
        var both = List.of(from, into);
        var managed = both.stream()
                .flatMap(it -> assignments.of(it).stream())
                .filter(this::isManagerNow)
                .map(Assignment::partner)
                .collect(Collectors.toSet());
        return both.stream()
                .flatMap(it -> sponsors.of(it).stream())
                .filter(it -> managed.contains(it.partner()))
                .map(_ -> Text.of(
                        "partner.merge.sponsor-runs-it",
                        "name",
                        contacts.get(into).name()))
                .distinct()
                .toList();
    }

    private static void count(List<Text> sentences, String key, int count) {
        if (count > 0) {
            sentences.add(new Text(key, Map.of("count", count)));
        }
    }

    /** {@code from} is gone afterwards; {@code into} keeps what it knows and learns what it did not. */
    public void merge(Actor actor, PartnerId from, PartnerId into) {
        requireTwo(actor, from, into);
        Stream.of(from, into).sorted((a, b) -> a.value().compareTo(b.value())).forEach(partners::lock);
        weigh(from, into).requirePossible();
        var gone = partners.get(from);
        var stays = partners.get(into);
        var today = LocalDate.now(clock);
        assignments.move(from, into, today);
        sponsors.move(from, into, today);
        legal.move(from, into);
        referrers.forEach(it -> it.move(from, into));
        mergeTwins(actor, from, into);
        contacts.move(from, into);
        var learned = both(stays.details(), gone.details(), from);
        if (!learned.equals(stays.details())) {
            partners.change(new Company(into, learned, stays.version()));
        }
        partners.merge(from, into);
        chronicle.tell(actor, new PartnerMerged(from, into), Chronicle.company(into), gone, learned);
    }

    private void requireTwo(Actor actor, PartnerId from, PartnerId into) {
        Chronicle.requireInScope(actor, from);
        Chronicle.requireInScope(actor, into);
        if (from.equals(into) || from.equals(Company.OURS) || into.equals(Company.OURS)) {
            throw new Refused(Text.of("partner.merge.two"));
        }
        partners.get(from);
        partners.get(into);
        if (partners.ancestors(into).contains(from) || partners.ancestors(from).contains(into)) {
            throw new Refused(Text.of("partner.merge.group"));
        }
    }

    /** The same mail address on both sides of a merge is the same person. */
    private void mergeTwins(Actor actor, PartnerId from, PartnerId into) {
        for (Contact twin : contacts.ofCompanies(List.of(from))) {
            contacts.byMail(into, twin.details().mail())
                    .filter(_ -> !twin.hasLeft())
                    .ifPresent(other -> mergeInto(actor, twin, other));
        }
    }

    private static CompanyDetails both(CompanyDetails stays, CompanyDetails gone, PartnerId from) {
        return new CompanyDetails(
                stays.name(),
                or(stays.domain(), gone.domain()),
                stays.type(),
                or(stays.region(), gone.region()),
                or(stays.tier(), gone.tier()),
                stays.parent() == null || stays.parent().equals(from) ? gone.parent() : stays.parent(),
                or(stays.about(), gone.about()),
                or(stays.website(), gone.website()));
    }

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    @Transactional(readOnly = true)
    public Merging look(Actor actor, ContactId from, ContactId into) {
        requireSame(actor, from, into);
        return weigh(from, into);
    }

    private Merging weigh(ContactId from, ContactId into) {
        var moves = new ArrayList<Text>();
        count(moves, "partner.merge.roles", assignments.of(from).size());
        count(moves, "partner.merge.sponsors", sponsors.of(from).size());
        var forbidden = new ArrayList<>(clashes(from, into));
        for (Referrer referrer : referrers) {
            moves.addAll(referrer.wouldMove(from, into));
            forbidden.addAll(referrer.forbids(from, into));
        }
        return new Merging(moves, forbidden);
    }

    public void merge(Actor actor, ContactId from, ContactId into) {
        requireSame(actor, from, into);
        mergeInto(actor, contacts.get(from), contacts.get(into));
    }

    private void requireSame(Actor actor, ContactId from, ContactId into) {
        var gone = contacts.get(from);
        var stays = contacts.get(into);
        Chronicle.requireInScope(actor, gone.company());
        if (from.equals(into) || !gone.company().equals(stays.company())) {
            throw new Refused(Text.of("partner.merge.two-people"));
        }
    }

    private void mergeInto(Actor actor, Contact gone, Contact stays) {
        weigh(gone.id(), stays.id()).requirePossible();
        var concerns = concerns(gone);
        assignments.move(gone.id(), stays.id());
        sponsors.move(gone.id(), stays.id());
        referrers.forEach(it -> it.move(gone.id(), stays.id()));
        contacts.merge(gone.id(), stays.id());
        chronicle.tell(
                actor,
                new ContactMerged(stays.company(), gone.id(), stays.id(), concerns),
                Chronicle.contact(stays.company(), stays.id()),
                gone,
                stays);
    }

    private Set<PartnerId> concerns(Contact contact) {
        var concerns = new HashSet<PartnerId>();
        concerns.add(contact.company());
        assignments.of(contact.id()).forEach(it -> concerns.add(it.partner()));
        sponsors.of(contact.id()).forEach(it -> concerns.add(it.partner()));
        return Set.copyOf(concerns);
    }
}
