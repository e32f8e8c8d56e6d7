package firstdeal.pipeline.internal;

import firstdeal.pipeline.Calls;
import firstdeal.pipeline.Commitment;
import firstdeal.pipeline.History.Kind;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityEvent.OpportunityCommitted;
import firstdeal.pipeline.OpportunityEvent.OpportunityLost;
import firstdeal.pipeline.OpportunityEvent.OpportunityWon;
import firstdeal.pipeline.OpportunityEvent.WinReversed;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Outcome;
import firstdeal.shared.Actor;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CallService implements Calls {

    private final Ledger ledger;
    private final DealPeople people;

    CallService(Ledger ledger, DealPeople people) {
        this.ledger = ledger;
        this.people = people;
    }

    @Override
    public void commit(Actor actor, OpportunityId id, OptionalInt version, Side side) {
        var before = ledger.hold(id, version);
        var after = before.committed(side, new Commitment.Word(actor.name(), ledger.today(actor, before)));
        var who = people.name(before.owners().of(side));
        if (after.commitment().stands() && !before.commitment().stands()) {
            ledger.save(actor, before, after, Kind.COMMITTED, who, committed(after, ledger.today(actor, after)));
        } else {
            ledger.save(actor, before, after, Kind.COMMITTED, who);
        }
    }

    private static OpportunityCommitted committed(Opportunity it, LocalDate on) {
        return new OpportunityCommitted(it.id(), it.run(), it.partner(), it.synthetic(), on);
    }

    @Override
    public void uncommit(Actor actor, OpportunityId id, OptionalInt version, Side side) {
        var before = ledger.hold(id, version);
        ledger.save(actor, before, before.uncommitted(side), Kind.UNCOMMITTED, "");
    }

    @Override
    public void win(Actor actor, OpportunityId id, OptionalInt version, LocalDate on) {
        var before = ledger.hold(id, version);
        var after = before.won(on, ledger.today(actor, before), actor.name());
        ledger.save(
                actor,
                before,
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
        var before = ledger.hold(id, version);
        var after = before.lost(kind, reason, ledger.today(actor, before), actor.name());
        ledger.save(
                actor,
                before,
                after,
                Kind.LOST,
                reason.strip(),
                new OpportunityLost(after.id(), after.run(), after.partner(), after.synthetic()));
    }

    @Override
    public void reverse(Actor actor, OpportunityId id, OptionalInt version, LocalDate on, String reason) {
        var before = ledger.hold(id, version);
        var after = before.reversed(reason, on, ledger.today(actor, before), actor.name());
        var event = new WinReversed(
                after.id(),
                after.run(),
                after.partner(),
                after.synthetic(),
                before.wonOn().orElseThrow(),
                on);
        ledger.save(actor, before, after, Kind.REVERSED, reason.strip(), event);
    }

    @Override
    public void reopen(Actor actor, OpportunityId id, OptionalInt version, String reason) {
        var before = ledger.hold(id, version);
        ledger.save(actor, before, before.reopened(), Kind.REOPENED, reason.strip());
    }
}
