package firstdeal.pipeline.internal;

import firstdeal.pipeline.Commitment;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Outcome;
import firstdeal.pipeline.Owners;
import firstdeal.pipeline.Terms;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a deal is called in the columns of its table. */
final class OpportunityParams {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, @Nullable Object> all = new HashMap<>();

    private OpportunityParams() {}

    static Map<String, @Nullable Object> of(Opportunity it) {
        var params = new OpportunityParams();
        params.identity(it);
        params.terms(it.terms());
        params.owner("our", it.owners().ours());
        params.owner("their", it.owners().theirs());
        params.word("ours", it.commitment().ours());
        params.word("theirs", it.commitment().theirs());
        params.put("stoodOn", it.commitment().stoodOn());
        params.all.put("credit", it.attribution().credit().key());
        params.all.put("rule", it.attribution().rule().key());
        params.all.put("why", it.attribution().explanation());
        params.outcome(it.outcome());
        params.put("actedFirst", it.acts().first());
        params.put("actedLast", it.acts().last());
        params.put("closesFirst", it.slips().first());
        params.all.put("slips", it.slips().times());
        params.put("playbook", it.playbook());
        return params.all;
    }

    private void identity(Opportunity it) {
        all.put("id", it.id().value());
        all.put("partner", it.partner().value());
        all.put("run", it.run().value());
        all.put("account", it.account().id().value());
        all.put("accountName", it.account().name());
        all.put("offering", it.about().offering());
        all.put("synthetic", it.synthetic());
        put("registration", it.about().registration());
        all.put("openedAt", it.about().openedAt().atOffset(ZoneOffset.UTC));
        all.put("version", it.version());
    }

    private void terms(Terms it) {
        all.put("stage", it.stage());
        all.put("category", it.category().key());
        put("amount", it.amount().map(money -> money.amount()));
        put("currency", it.amount().map(money -> money.currency().getCurrencyCode()));
        put("closes", it.closes());
        all.put("ourStep", it.ours().what());
        put("ourStepOn", it.ours().on());
        all.put("theirStep", it.theirs().what());
        put("theirStepOn", it.theirs().on());
        all.put("buyer", JSON.writeValueAsString(it.buyer()));
    }

    private void owner(String side, Optional<Owners.Owner> owner) {
        put(side + "Owner", owner.map(it -> it.contact().value()));
        put(side + "ConfirmedOn", owner.flatMap(Owners.Owner::confirmed).map(Owners.Confirmed::on));
        put(side + "ConfirmedBy", owner.flatMap(Owners.Owner::confirmed).map(Owners.Confirmed::by));
    }

    private void word(String side, Optional<Commitment.Word> word) {
        put(side + "CommitOn", word.map(Commitment.Word::on));
        put(side + "CommitBy", word.map(Commitment.Word::by));
    }

    private void outcome(Outcome outcome) {
        all.put("outcome", outcome.key());
        switch (outcome) {
            case Outcome.Open() -> outcome(Optional.empty(), Optional.empty(), "", "");
            case Outcome.Won(var on, var by) -> outcome(Optional.of(on), Optional.of(on), "", by);
            case Outcome.Lost(var on, var _, var reason, var by) ->
                outcome(Optional.of(on), Optional.empty(), reason, by);
            case Outcome.Reversed(var wonOn, var on, var reason, var by) ->
                outcome(Optional.of(on), Optional.of(wonOn), reason, by);
        }
    }

    private void outcome(Optional<LocalDate> on, Optional<LocalDate> wonOn, String reason, String by) {
        put("outcomeOn", on);
        put("outcomeWonOn", wonOn);
        all.put("outcomeReason", reason);
        all.put("outcomeBy", by);
    }

    private void put(String name, Optional<?> value) {
        all.put(name, value.orElse(null));
    }
}
