package firstdeal.pipeline.internal;

import firstdeal.account.AccountId;
import firstdeal.account.Accounts;
import firstdeal.onboarding.Onboardings;
import firstdeal.pipeline.Attribution;
import firstdeal.pipeline.Commitment;
import firstdeal.pipeline.Credit;
import firstdeal.pipeline.History;
import firstdeal.pipeline.History.Kind;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityEvent.OpportunityCommitted;
import firstdeal.pipeline.OpportunityEvent.OpportunityLost;
import firstdeal.pipeline.OpportunityEvent.OpportunityOpened;
import firstdeal.pipeline.OpportunityEvent.OpportunityWon;
import firstdeal.pipeline.OpportunityEvent.WinReversed;
import firstdeal.pipeline.OpportunityFacts;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Outcome;
import firstdeal.pipeline.Owners;
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
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    OpportunityService(
            OpportunityStore deals,
            StageStore stages,
            Accounts accounts,
            Onboardings onboardings,
            DealPeople people,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.deals = deals;
        this.stages = stages;
        this.accounts = accounts;
        this.onboardings = onboardings;
        this.people = people;
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
        var blank = blank(opening, run.partner(), new Opportunity.Account(account.id(), account.name()), stage);
        var fresh = blank.withTerms(terms, today).withOwners(owners);
        var deal = begun(fresh, opening.origin());
        if (!deals.add(deal)) {
            return deal.registration().flatMap(deals::ofRegistration).orElseThrow();
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

    private Opportunity blank(Opening opening, PartnerId partner, Opportunity.Account account, String stage) {
        return new Opportunity(
                new OpportunityId(ids.next()),
                partner,
                opening.run(),
                account,
                opening.offering().strip(),
                opening.synthetic(),
                Optional.empty(),
                Terms.at(stage),
                Owners.NOBODY,
                Commitment.NONE,
                Attribution.NONE,
                new Outcome.Open(),
                Opportunity.Acts.NONE,
                Opportunity.Slips.NONE,
                List.of(),
                Optional.empty(),
                clock.instant(),
                0);
    }

    private static Opportunity begun(Opportunity fresh, Opening.Origin origin) {
        return switch (origin) {
            case Opening.Origin.ByHand() -> fresh;
            case Opening.Origin.Registered(var registration, var attribution, var on) ->
                fresh.from(registration).acted(on).credited(attribution);
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
    public void change(Actor actor, OpportunityId id, OptionalInt version, Change change) {
        var before = hold(id, version);
        requireStage(change.terms().stage());
        positive(change.terms().amount());
        var owners = before.owners()
                .named(Side.VENDOR, people.of(Side.VENDOR, before.partner(), change.ourOwner()))
                .named(Side.PARTNER, people.of(Side.PARTNER, before.partner(), change.theirOwner()));
        var after = before.withTerms(change.terms(), today(actor, before))
                .withOwners(owners)
                .following(change.playbook());
        if (!after.equals(before)) {
            save(actor, before, after, Kind.CHANGED, "");
        }
    }

    @Override
    public void confirm(Actor actor, OpportunityId id, OptionalInt version, Side side) {
        var before = hold(id, version);
        var word = new Owners.Confirmed(today(actor, before), actor.name());
        save(actor, before, before.confirmed(side, word), Kind.CONFIRMED, people.name(before.owners().of(side)));
    }

    @Override
    public void commit(Actor actor, OpportunityId id, OptionalInt version, Side side) {
        var before = hold(id, version);
        var after = before.committed(side, new Commitment.Word(actor.name(), today(actor, before)));
        var who = people.name(before.owners().of(side));
        if (after.commitment().stands() && !before.commitment().stands()) {
            deals.save(after);
            journal.write(actor, Optional.of(before), after, Kind.COMMITTED, who, committed(after, today(actor, after)));
        } else {
            save(actor, before, after, Kind.COMMITTED, who);
        }
    }

    private static OpportunityCommitted committed(Opportunity it, LocalDate on) {
        return new OpportunityCommitted(it.id(), it.run(), it.partner(), it.synthetic(), on);
    }

    @Override
    public void uncommit(Actor actor, OpportunityId id, OptionalInt version, Side side) {
        var before = hold(id, version);
        save(actor, before, before.uncommitted(side), Kind.UNCOMMITTED, "");
    }

    @Override
    public void win(Actor actor, OpportunityId id, OptionalInt version, LocalDate on) {
        var before = hold(id, version);
        var after = before.won(on, today(actor, before), actor.name());
        deals.save(after);
        journal.write(
                actor,
                Optional.of(before),
                after,
                Kind.WON,
                "",
                new OpportunityWon(
                        after.id(),
                        after.run(),
                        after.partner(),
                        after.synthetic(),
                        on,
                        after.attribution().credit(),
                        after.isJoint()));
    }

    @Override
    public void lose(Actor actor, OpportunityId id, OptionalInt version, Outcome.Loss kind, String reason) {
        var before = hold(id, version);
        var after = before.lost(kind, reason, today(actor, before), actor.name());
        deals.save(after);
        journal.write(
                actor,
                Optional.of(before),
                after,
                Kind.LOST,
                reason.strip(),
                new OpportunityLost(after.id(), after.run(), after.partner(), after.synthetic()));
    }

    @Override
    public void reverse(Actor actor, OpportunityId id, OptionalInt version, LocalDate on, String reason) {
        var before = hold(id, version);
        var after = before.reversed(reason, on, today(actor, before), actor.name());
        deals.save(after);
        var event = new WinReversed(
                after.id(), after.run(), after.partner(), after.synthetic(), before.wonOn().orElseThrow(), on);
        journal.write(actor, Optional.of(before), after, Kind.REVERSED, reason.strip(), event);
    }

    @Override
    public void reopen(Actor actor, OpportunityId id, OptionalInt version, String reason) {
        var before = hold(id, version);
        save(actor, before, before.reopened(), Kind.REOPENED, reason.strip());
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
        var before = hold(id, version);
        var after = before.credited(Attribution.overridden(credit, actor.name() + ": " + reason.strip()));
        save(actor, before, after, Kind.CREDITED, reason.strip());
    }

    @Override
    public void beside(
            Actor actor, OpportunityId id, OptionalInt version, PartnerId other, Optional<Opportunity.Part> part) {
        var before = hold(id, version);
        var name = people.company(actor, other);
        var after = before.beside(other, part);
        deals.saveOthers(after);
        save(actor, before, after, Kind.BESIDE, name + part.map(it -> ", " + it.key()).orElse(""));
    }

    @Override
    public void note(Actor actor, OpportunityId id, String note, boolean theirAct, LocalDate on) {
        var before = hold(id, OptionalInt.empty());
        var today = today(actor, before);
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
        journal.write(actor, deal, kind, note, today(actor, deal));
    }

    List<History> history(OpportunityId id) {
        return journal.of(id);
    }

    private void save(Actor actor, Opportunity before, Opportunity after, Kind kind, String note) {
        deals.save(after);
        journal.write(
                actor,
                Optional.of(before),
                after,
                kind,
                note,
                new firstdeal.pipeline.OpportunityEvent.OpportunityChanged(
                        after.id(), after.run(), after.partner(), after.synthetic()));
    }

    private Opportunity hold(OpportunityId id, OptionalInt version) {
        var held = deals.hold(id);
        if (version.isPresent() && version.getAsInt() != held.version()) {
            throw new firstdeal.shared.StaleData(id);
        }
        return held;
    }

    private LocalDate today(Actor actor, Opportunity deal) {
        return onboardings.get(actor, deal.run()).today(clock.instant());
    }
}
