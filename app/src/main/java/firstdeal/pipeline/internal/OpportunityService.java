package firstdeal.pipeline.internal;

import firstdeal.account.AccountId;
import firstdeal.account.Accounts;
import firstdeal.onboarding.Onboardings;
import firstdeal.pipeline.About;
import firstdeal.pipeline.Attribution;
import firstdeal.pipeline.Credit;
import firstdeal.pipeline.History.Kind;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityEvent.OpportunityOpened;
import firstdeal.pipeline.OpportunityFacts;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Owners;
import firstdeal.pipeline.Part;
import firstdeal.pipeline.Rates;
import firstdeal.pipeline.Stages;
import firstdeal.pipeline.Terms;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OpportunityService implements Opportunities, OpportunityFacts {

    private final OpportunityStore deals;
    private final StageStore stages;
    private final Accounts accounts;
    private final Onboardings onboardings;
    private final DealPeople people;
    private final Ledger ledger;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    OpportunityService(
            OpportunityStore deals,
            StageStore stages,
            Accounts accounts,
            Onboardings onboardings,
            DealPeople people,
            Ledger ledger,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.deals = deals;
        this.stages = stages;
        this.accounts = accounts;
        this.onboardings = onboardings;
        this.people = people;
        this.ledger = ledger;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public OpportunityId open(Actor actor, Opening opening) {
        var run = onboardings.get(actor, opening.run());
        var account = accounts.get(opening.account());
        var stage = opening.stage().orElseGet(() -> stages.stages().first().key());
        requireStage(stage);
        var today = run.today(clock.instant());
        var terms = Terms.at(stage).worth(positive(opening.amount())).closing(opening.closes());
        var owners = Owners.NOBODY
                .named(Side.VENDOR, people.of(Side.VENDOR, run.partner(), opening.ourOwner()))
                .named(Side.PARTNER, people.of(Side.PARTNER, run.partner(), opening.theirOwner()));
        var about = about(opening, run.partner(), new Opportunity.Account(account.id(), account.name()));
        var fresh = Opportunity.opened(new OpportunityId(ids.next()), about, stage)
                .withTerms(terms, today)
                .withOwners(owners);
        var deal = begun(fresh, opening.origin());
        if (!deals.add(deal)) {
            return about.registration().flatMap(deals::ofRegistration).orElseThrow();
        }
        journal.write(
                actor,
                Optional.empty(),
                deal,
                Kind.OPENED,
                "",
                new OpportunityOpened(deal.id(), deal.run(), deal.partner(), deal.synthetic()));
        people.confirmedIfSelf(actor, deal).ifPresent(_ -> confirm(actor, deal.id(), OptionalInt.empty(), Side.VENDOR));
        return deal.id();
    }

    private static Optional<firstdeal.shared.Money> positive(Optional<firstdeal.shared.Money> amount) {
        if (amount.filter(it -> it.amount().signum() <= 0).isPresent()) {
            var text = Text.of("pipeline.wrong.amount");
            throw new Refused(text, Map.of("amount", text));
        }
        return amount;
    }

    private About about(Opening opening, PartnerId partner, Opportunity.Account account) {
        Optional<UUID> registration = opening.origin() instanceof Opening.Origin.Registered(var id, var _, var _)
                ? Optional.of(id)
                : Optional.empty();
        return new About(
                partner,
                opening.run(),
                account,
                opening.offering().strip(),
                opening.synthetic(),
                registration,
                clock.instant());
    }

    private static Opportunity begun(Opportunity fresh, Opening.Origin origin) {
        return switch (origin) {
            case Opening.Origin.ByHand() -> fresh;
            case Opening.Origin.Registered(var _, var attribution, var on) ->
                fresh.acted(on).credited(attribution);
        };
    }

    private void requireStage(String key) {
        if (stages.stages().find(key).isEmpty()) {
            var text = Text.of("pipeline.wrong.stage", "stage", key);
            throw new Refused(text, Map.of("stage", text));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Opportunity get(Actor actor, OpportunityId id) {
        return deals.get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Opportunity> of(Actor actor, OnboardingId run) {
        return deals.of(onboardings.get(actor, run).id());
    }

    @Transactional(readOnly = true)
    public List<Opportunity> page(OpportunityStore.Listed listed) {
        return deals.page(listed);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Opportunity> openOn(Actor actor, Collection<AccountId> accounts) {
        return deals.openOn(accounts);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartnerId, List<Opportunity>> of(Collection<PartnerId> partners) {
        return deals.of(partners).stream().collect(Collectors.groupingBy(Opportunity::partner));
    }

    @Override
    @Transactional(readOnly = true)
    public Stages stages() {
        return stages.stages();
    }

    @Override
    @Transactional(readOnly = true)
    public Rates rates() {
        return stages.rates();
    }

    @Override
    public void change(Actor actor, OpportunityId id, OptionalInt version, Change change) {
        var before = ledger.hold(id, version);
        requireStage(change.terms().stage());
        positive(change.terms().amount());
        var owners = before.owners()
                .named(Side.VENDOR, people.of(Side.VENDOR, before.partner(), change.ourOwner()))
                .named(Side.PARTNER, people.of(Side.PARTNER, before.partner(), change.theirOwner()));
        var after = before.withTerms(change.terms(), ledger.today(actor, before))
                .withOwners(owners)
                .following(change.playbook());
        if (!after.equals(before)) {
            ledger.save(actor, before, after, Kind.CHANGED, "");
        }
    }

    @Override
    public void confirm(Actor actor, OpportunityId id, OptionalInt version, Side side) {
        var before = ledger.hold(id, version);
        var word = new Owners.Confirmed(ledger.today(actor, before), actor.name());
        ledger.save(
                actor,
                before,
                before.confirmed(side, word),
                Kind.CONFIRMED,
                people.name(before.owners().of(side)));
    }

    @Override
    public void credit(Actor actor, OpportunityId id, OptionalInt version, Credit credit, String reason) {
        if (!actor.may(Permission.GOVERN)) {
            throw new NotAllowed(Text.of("pipeline.wrong.credit-owner"));
        }
        if (reason.isBlank()) {
            var text = Text.of("pipeline.wrong.reason");
            throw new Refused(text, Map.of("reason", text));
        }
        var before = ledger.hold(id, version);
        var after = before.credited(Attribution.overridden(credit, actor.name() + ": " + reason.strip()));
        ledger.save(actor, before, after, Kind.CREDITED, reason.strip());
    }

    @Override
    public void beside(Actor actor, OpportunityId id, OptionalInt version, PartnerId other, Optional<Part> part) {
        var before = ledger.hold(id, version);
        var name = people.company(actor, other);
        var after = before.beside(other, part);
        deals.saveOthers(after);
        ledger.save(
                actor,
                before,
                after,
                Kind.BESIDE,
                name + part.map(it -> ", " + it.key()).orElse(""));
    }

    @Override
    public void note(Actor actor, OpportunityId id, String note, boolean theirAct, LocalDate on) {
        var before = ledger.hold(id, OptionalInt.empty());
        var today = ledger.today(actor, before);
        if (note.isBlank() || on.isAfter(today)) {
            var text = note.isBlank() ? Text.of("pipeline.wrong.note") : Text.of("pipeline.wrong.later", "day", on);
            throw new Refused(text, Map.of(note.isBlank() ? "note" : "on", text));
        }
        if (theirAct) {
            deals.save(before.acted(on));
        }
        journal.write(actor, before, theirAct ? Kind.ACTED : Kind.NOTED, note.strip(), on);
    }

    /** What was done elsewhere for a deal, for its history. */
    void told(Actor actor, Opportunity deal, Kind kind, String note) {
        journal.write(actor, deal, kind, note, ledger.today(actor, deal));
    }
}
