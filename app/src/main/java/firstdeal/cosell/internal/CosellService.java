package firstdeal.cosell.internal;

import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.cosell.CosellEvent;
import firstdeal.cosell.CosellEvent.JointListChanged;
import firstdeal.cosell.CosellEvent.JointListConfirmed;
import firstdeal.cosell.CosellEvent.MotionRecorded;
import firstdeal.cosell.CosellEvent.PlaybookReviewed;
import firstdeal.cosell.CosellFacts;
import firstdeal.cosell.Cosells;
import firstdeal.cosell.JointList;
import firstdeal.cosell.Motion;
import firstdeal.cosell.PlaybookReview;
import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.Partners;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CosellService implements Cosells, CosellFacts {

    private final JointListStore lists;
    private final MotionStore motions;
    private final Accounts accounts;
    private final Opportunities deals;
    private final Onboardings onboardings;
    private final Partners partners;
    private final PartnerFacts people;
    private final FactStamp stamp;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    CosellService(
            JointListStore lists,
            MotionStore motions,
            Accounts accounts,
            Opportunities deals,
            Onboardings onboardings,
            Partners partners,
            PartnerFacts people,
            FactStamp stamp,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.lists = lists;
        this.motions = motions;
        this.accounts = accounts;
        this.deals = deals;
        this.onboardings = onboardings;
        this.partners = partners;
        this.people = people;
        this.stamp = stamp;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public JointList list(Actor actor, PartnerId partner) {
        return lists.of(partners.get(actor, partner).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartnerId, Cosell> of(Collection<PartnerId> wanted) {
        var begun = lists.begun(wanted);
        if (begun.isEmpty()) {
            return wanted.stream()
                    .collect(Collectors.toMap(it -> it, it -> new Cosell(JointList.none(it), List.of(), List.of())));
        }
        return read(wanted);
    }

    private Map<PartnerId, Cosell> read(Collection<PartnerId> wanted) {
        var found = lists.of(wanted);
        var done = motions.motions(wanted).stream().collect(Collectors.groupingBy(Motion::partner));
        var reviewed = motions.reviews(wanted).stream().collect(Collectors.groupingBy(PlaybookReview::partner));
        var all = new HashMap<PartnerId, Cosell>();
        wanted.forEach(it -> all.put(
                it,
                new Cosell(
                        found.getOrDefault(it, JointList.none(it)),
                        done.getOrDefault(it, List.of()),
                        reviewed.getOrDefault(it, List.of()))));
        return all;
    }

    @Override
    public UUID add(Actor actor, PartnerId partner, AccountName named) {
        var account = accounts.findOrAdd(actor, named);
        accounts.lock(account.id());
        var known = list(actor, partner);
        var there = known.accounts().stream()
                .filter(it -> it.account().equals(account.id()))
                .findFirst();
        if (there.isPresent()) {
            return there.get().id();
        }
        if (known.accounts().size() >= JointList.MOST) {
            throw new Refused(Text.of("cosell.wrong.many", "most", JointList.MOST));
        }
        var id = ids.next();
        lists.hold(partner);
        lists.add(partner, id, account, today());
        changed(actor, partner, "cosell.account-added", account.name());
        return id;
    }

    @Override
    public void remove(Actor actor, PartnerId partner, UUID account) {
        var before = list(actor, partner);
        lists.hold(partner);
        var after = before.without(account);
        lists.remove(partner, account);
        lists.saveOrder(after);
        changed(actor, partner, "cosell.account-removed", before.get(account).name());
    }

    @Override
    public void own(
            Actor actor,
            PartnerId partner,
            UUID account,
            Optional<ContactId> ours,
            Optional<ContactId> theirs,
            String note) {
        var before = list(actor, partner).get(account);
        ours.ifPresent(it -> require(it, Company.OURS, "ourOwner"));
        theirs.ifPresent(it -> require(it, partner, "theirOwner"));
        lists.hold(partner);
        lists.save(partner, before.with(ours, theirs, note.strip()));
        changed(actor, partner, "cosell.account-owned", before.name());
    }

    @Override
    public void rank(Actor actor, PartnerId partner, UUID account, Optional<Integer> place) {
        lists.hold(partner);
        var before = list(actor, partner);
        lists.saveOrder(before.placed(account, place));
        changed(actor, partner, "cosell.account-ranked", before.get(account).name());
    }

    @Override
    public void confirm(Actor actor, PartnerId partner, Side side) {
        var list = list(actor, partner);
        if (list.accounts().isEmpty()) {
            throw new Refused(Text.of("cosell.wrong.empty"));
        }
        lists.confirm(partner, side, new JointList.Confirmed(today(), actor.name(), list.revision()));
        told(actor, partner, "cosell.list-confirmed", side.key(), new JointListConfirmed(partner));
    }

    @Override
    public void record(Actor actor, OnboardingId id, NewMotion motion) {
        var run = going(actor, id, motion.on());
        var deal = motion.deal().map(it -> dealOf(actor, run, it));
        var account =
                deal.map(it -> it.account().name()).orElse(motion.account().strip());
        if (motion.kind().equals(Motion.INTRODUCTION) && account.isEmpty()) {
            throw refused("account", Text.of("cosell.wrong.no-account"));
        }
        var written = new Motion(
                ids.next(),
                run.partner(),
                id,
                motion.deal(),
                account,
                motion.kind(),
                motion.sellersMet(),
                deal.filter(it -> it.isOpen() && !it.synthetic()).isPresent(),
                motion.outcome().strip(),
                motion.on(),
                actor.name());
        motions.add(written, clock.instant());
        told(
                actor,
                run.partner(),
                "cosell.motion-recorded",
                account,
                new MotionRecorded(run.partner(), id, written.id(), written.kind(), written.sellersMet()));
    }

    @Override
    public void record(Actor actor, OnboardingId id, NewReview review) {
        var run = going(actor, id, review.on());
        var deal = review.deal().map(it -> dealOf(actor, run, it));
        review.ours().ifPresent(it -> require(it, Company.OURS, "ours"));
        review.theirs().ifPresent(it -> require(it, run.partner(), "theirs"));
        var written = new PlaybookReview(
                ids.next(),
                run.partner(),
                id,
                review.deal(),
                review.playbook(),
                review.ours(),
                review.theirs(),
                review.afterMeeting(),
                deal.filter(it -> it.counts() && it.isJoint()).isPresent(),
                review.correctedTo(),
                review.note().strip(),
                review.on(),
                actor.name());
        motions.add(written, clock.instant());
        told(
                actor,
                run.partner(),
                "cosell.playbook-reviewed",
                review.playbook(),
                new PlaybookReviewed(run.partner(), id, written.id()));
    }

    private Onboarding going(Actor actor, OnboardingId id, LocalDate on) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        if (on.isAfter(run.today(clock.instant()))) {
            throw refused("on", Text.of("cosell.wrong.later", "day", on));
        }
        return run;
    }

    private Opportunity dealOf(Actor actor, Onboarding run, OpportunityId id) {
        var deal = deals.get(actor, id);
        if (!deal.partner().equals(run.partner())) {
            throw new NotFound(id);
        }
        return deal;
    }

    private void require(ContactId id, PartnerId home, String field) {
        var person = Optional.ofNullable(people.people(List.of(id)).get(id)).orElseThrow(() -> new NotFound(id));
        if (!person.company().equals(home) || person.hasLeft()) {
            throw refused(field, Text.of("cosell.wrong.person", "name", person.name()));
        }
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }

    private void changed(Actor actor, PartnerId partner, String act, String what) {
        told(actor, partner, act, what, new JointListChanged(partner));
    }

    private void told(Actor actor, PartnerId partner, String act, String what, CosellEvent event) {
        audit.record(actor, act, Subject.of("joint-list", partner, partner), Map.of(), Map.of("what", what));
        stamp.touch(List.of(partner));
        events.publishEvent(event);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
