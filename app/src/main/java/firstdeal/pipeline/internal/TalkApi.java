package firstdeal.pipeline.internal;

import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Meetings;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Talk;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The meetings in which a deal was talked about. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}/meetings")
class TalkApi {

    private static final int ID = 60;

    private final Opportunities deals;
    private final Meetings meetings;
    private final TalkService talks;
    private final TalkStore store;

    TalkApi(Opportunities deals, Meetings meetings, TalkService talks, TalkStore store) {
        this.deals = deals;
        this.meetings = meetings;
        this.talks = talks;
        this.store = store;
    }

    record TalkBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID meeting) {}

    /** @param linked otherwise the account was named when the meeting was taken down */
    record TalkJson(UUID meeting, String title, LocalDate on, String decision, boolean linked) {

        static TalkJson of(Talk it) {
            return new TalkJson(it.meeting().value(), it.title(), it.on(), it.decision(), it.linked());
        }
    }

    /** The latest first. */
    @GetMapping
    @Needs(Permission.READ)
    ItemList<TalkJson> list(Actor actor, @PathVariable UUID id) {
        var deal = deals.get(actor, new OpportunityId(id));
        var all = Talk.of(deal, meetings.calendar(actor, deal.run()).meetings(), store.of(deal.id()));
        return ItemList.of(all.stream().map(TalkJson::of).toList());
    }

    @PostMapping
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = TalkBody.class)))
    ItemList<TalkJson> link(Actor actor, @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> body) {
        var fields = Fields.ofJson(body).only(TalkBody.class);
        fields.need("meeting", ID);
        var meeting = fields.value("meeting", MeetingId::of);
        fields.requireRight();
        talks.link(actor, new OpportunityId(id), meeting.orElseThrow());
        return list(actor, id);
    }

    @DeleteMapping("/{meeting}")
    @Needs(Permission.WORK)
    ItemList<TalkJson> part(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting) {
        talks.part(actor, new OpportunityId(id), new MeetingId(meeting));
        return list(actor, id);
    }
}
