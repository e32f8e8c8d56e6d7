package firstdeal.proposal.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.proposal.Proposal.State;
import firstdeal.proposal.ProposalId;
import firstdeal.proposal.ProposalsPage.Row;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/proposals")
class ProposalApi {

    private final ProposalService service;

    ProposalApi(ProposalService service) {
        this.service = service;
    }

    /** @param state {@code open}, {@code taken-up} or {@code set-aside} */
    record ProposalJson(
            UUID id,
            UUID program,
            int number,
            UUID onboarding,
            UUID partner,
            String cause,
            String text,
            String by,
            Instant at,
            String state,
            @Nullable String reason) {

        static ProposalJson of(Row row) {
            var it = row.it();
            return new ProposalJson(
                    it.id().value(),
                    it.program().value(),
                    row.number(),
                    it.onboarding().value(),
                    it.partner().value(),
                    it.cause(),
                    it.text(),
                    it.by(),
                    it.at(),
                    state(it.state()),
                    it.state() instanceof State.SetAside(var _, var _, var reason) ? reason : null);
        }

        private static String state(State state) {
            return switch (state) {
                case State.Open() -> "open";
                case State.TakenUp _ -> "taken-up";
                case State.SetAside _ -> "set-aside";
            };
        }
    }

    record ReasonBody(@Nullable String reason) {}

    /** Open ones first, each group with the newest first. */
    @Needs(Permission.READ)
    @GetMapping
    ItemList<ProposalJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var page = service.page(actor);
        var all = Stream.concat(page.open().stream(), page.decided().stream()).toList();
        return ItemList.part(all, cursor, limit, it -> it.it().id().value(), ProposalJson::of);
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeUp(Actor actor, @PathVariable UUID id) {
        service.takeUp(actor, new ProposalId(id));
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAside(Actor actor, @PathVariable UUID id, @RequestBody ReasonBody body) {
        service.setAside(actor, new ProposalId(id), body.reason() == null ? "" : body.reason());
    }
}
