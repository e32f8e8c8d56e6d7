package firstdeal.pipeline.internal;

import firstdeal.pipeline.Calls;
import firstdeal.pipeline.Credit;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Outcome;
import firstdeal.pipeline.Support;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done to a deal; each answers the deal as it stands then. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}")
class OpportunityActApi {

    private static final int TEXT = 4000;

    private final Opportunities deals;
    private final Calls calls;
    private final SupportService support;
    private final Clock clock;

    OpportunityActApi(Opportunities deals, Calls calls, SupportService support, Clock clock) {
        this.deals = deals;
        this.calls = calls;
        this.support = support;
        this.clock = clock;
    }

    /** @param side whose owner: vendor or partner */
    record SideBody(String side) {}

    /** @param take false takes it back */
    record CommitBody(String side, @Nullable Boolean take) {}

    /** @param on the day on which the buyer signed */
    record WinBody(LocalDate on) {}

    /** @param kind lost, duplicate or expired */
    record LossBody(@Nullable String kind, String reason) {}

    record ReversalBody(LocalDate on, String reason) {}

    record ReasonBody(String reason) {}

    /** @param credit none, assisted, influenced or sourced */
    record CreditBody(String credit, String reason) {}

    /** @param what se-demo or ae-call */
    record SupportBody(String what, @Nullable String wish) {}

    /** @param answerBy the day by which somebody of ours answers */
    record SupportJson(LocalDate answerBy) {}

    /** @param theirs it was an act of the partner's people */
    record NoteBody(String note, LocalDate on, @Nullable Boolean theirs) {}

    @PostMapping("/confirmation")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SideBody.class)))
    ResponseEntity<OpportunityJson> confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        return done(actor, id, ifMatch, Fields.ofJson(body).only(SideBody.class), fields -> {
            var side = side(fields);
            return (deal, version) -> deals.confirm(actor, deal, version, side);
        });
    }

    @PostMapping("/commit")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CommitBody.class)))
    ResponseEntity<OpportunityJson> commit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        return done(actor, id, ifMatch, Fields.ofJson(body).only(CommitBody.class), fields -> {
            var side = side(fields);
            boolean take = !fields.given("take") || fields.flag("take");
            return (deal, version) -> {
                if (take) {
                    calls.commit(actor, deal, version, side);
                } else {
                    calls.uncommit(actor, deal, version, side);
                }
            };
        });
    }

    @PostMapping("/win")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = WinBody.class)))
    ResponseEntity<OpportunityJson> win(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        return done(actor, id, ifMatch, Fields.ofJson(body).only(WinBody.class), fields -> {
            var on = day(fields);
            return (deal, version) -> calls.win(actor, deal, version, on);
        });
    }

    @PostMapping("/loss")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = LossBody.class)))
    ResponseEntity<OpportunityJson> lose(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        return done(actor, id, ifMatch, Fields.ofJson(body).only(LossBody.class), fields -> {
            var kind = fields.choice("kind", Outcome.Loss.class, Outcome.Loss.LOST);
            var reason = fields.need("reason", TEXT);
            return (deal, version) -> calls.lose(actor, deal, version, kind, reason);
        });
    }

    @PostMapping("/reversal")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReversalBody.class)))
    ResponseEntity<OpportunityJson> reverse(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        return done(actor, id, ifMatch, Fields.ofJson(body).only(ReversalBody.class), fields -> {
            var on = day(fields);
            var reason = fields.need("reason", TEXT);
            return (deal, version) -> calls.reverse(actor, deal, version, on, reason);
        });
    }

    @PostMapping("/reopening")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReasonBody.class)))
    ResponseEntity<OpportunityJson> reopen(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        return done(actor, id, ifMatch, Fields.ofJson(body).only(ReasonBody.class), fields -> {
            var reason = fields.text("reason", TEXT);
            return (deal, version) -> calls.reopen(actor, deal, version, reason);
        });
    }

    @PostMapping("/credit")
    @Needs(Permission.GOVERN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CreditBody.class)))
    ResponseEntity<OpportunityJson> credit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        return done(actor, id, ifMatch, Fields.ofJson(body).only(CreditBody.class), fields -> {
            fields.need("credit", TEXT);
            var credit = fields.choice("credit", Credit.class, Credit.NONE);
            var reason = fields.need("reason", TEXT);
            return (deal, version) -> deals.credit(actor, deal, version, credit, reason);
        });
    }

    @PostMapping("/notes")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NoteBody.class)))
    ResponseEntity<OpportunityJson> note(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return done(actor, id, null, Fields.ofJson(body).only(NoteBody.class), fields -> {
            var note = fields.need("note", TEXT);
            var on = day(fields);
            boolean theirs = fields.flag("theirs");
            return (deal, _) -> deals.note(actor, deal, note, theirs, on);
        });
    }

    @PostMapping("/support")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SupportBody.class)))
    SupportJson ask(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(SupportBody.class);
        fields.need("what", TEXT);
        var what = fields.choice("what", Support.class, Support.SE_DEMO);
        var wish = fields.text("wish", TEXT);
        fields.requireRight();
        return new SupportJson(support.ask(actor, new OpportunityId(id), what, wish));
    }

    /** An act, once all that it says was read. */
    private interface Act {
        void on(OpportunityId deal, OptionalInt version);
    }

    /** Reads what is said, refuses what cannot be, acts on the deal as it was seen, and answers how it stands then. */
    private ResponseEntity<OpportunityJson> done(
            Actor actor, UUID id, @Nullable String ifMatch, Fields fields, Function<Fields, Act> read) {
        var act = read.apply(fields);
        fields.requireRight();
        act.on(new OpportunityId(id), Etag.seen(ifMatch));
        var deal = deals.get(actor, new OpportunityId(id));
        return ResponseEntity.ok().eTag(Etag.of(deal.version())).body(OpportunityJson.of(deal, LocalDate.now(clock)));
    }

    private static Side side(Fields fields) {
        fields.need("side", TEXT);
        var side = fields.choice("side", Side.class, Side.VENDOR);
        if (side == Side.JOINT) {
            fields.wrong("side", Text.of("pipeline.wrong.one-side"));
        }
        return side;
    }

    private static LocalDate day(Fields fields) {
        var on = fields.date("on");
        if (on.isEmpty()) {
            fields.wrong("on", Text.of("platform.field.needed"));
        }
        return on.orElse(LocalDate.EPOCH);
    }
}
