package firstdeal.meeting.internal;

import firstdeal.meeting.Answers;
import firstdeal.meeting.Extras;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Scheduling;
import firstdeal.meeting.internal.CalendarJson.DecisionBody;
import firstdeal.meeting.internal.CalendarJson.ExtraBody;
import firstdeal.meeting.internal.CalendarJson.ProposalBody;
import firstdeal.meeting.internal.CalendarJson.ReplanBody;
import firstdeal.meeting.internal.CalendarJson.ReplanItem;
import firstdeal.meeting.internal.CalendarJson.TimeItem;
import firstdeal.meeting.internal.MeetingJson.MeetingItem;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of a run as a whole: planned anew, meetings outside the program, proposed times. */
@RestController
@RequestMapping("/api/v1")
class CalendarApi {

    private final MeetingService meetings;
    private final Scheduling scheduling;
    private final Extras extras;
    private final Answers answers;
    private final MeetingItems items;
    private final Clock clock;

    CalendarApi(
            MeetingService meetings,
            Scheduling scheduling,
            Extras extras,
            Answers answers,
            MeetingItems items,
            Clock clock) {
        this.answers = answers;
        this.items = items;
        this.clock = clock;
        this.meetings = meetings;
        this.scheduling = scheduling;
        this.extras = extras;
    }

    @PostMapping("/onboardings/{id}/meetings/replan")
    @Needs(Permission.WORK)
    ReplanItem replan(Actor actor, @PathVariable UUID id, @RequestBody ReplanBody body) {
        var run = new OnboardingId(id);
        var wishes = body.of(meetings.calendar(actor, run));
        boolean preview = Boolean.TRUE.equals(body.preview());
        var replan = scheduling.preview(actor, run, wishes);
        if (!preview) {
            scheduling.replan(actor, run, wishes);
        }
        return ReplanItem.of(replan, !preview);
    }

    @PostMapping("/onboardings/{id}/meetings")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ExtraBody.class)))
    ResponseEntity<MeetingItem> arrange(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> body) {
        var extra = CalendarJson.extra(Fields.ofJson(body).only(ExtraBody.class));
        var made = extras.add(actor, new OnboardingId(id), extra);
        var meeting = items.of(actor, made);
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + made))
                .eTag(Etag.of(meeting.version()))
                .body(meeting);
    }

    @PatchMapping("/meetings/{id}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ExtraBody.class)))
    ResponseEntity<MeetingItem> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        int seen = Etag.version(ifMatch);
        var before = meetings.get(actor, new MeetingId(id));
        var extra = CalendarJson.extra(
                Fields.patch(CalendarJson.typed(before), body).only(ExtraBody.class));
        extras.change(actor, before.id(), OptionalInt.of(seen), extra);
        return item(actor, before.id());
    }

    @PostMapping("/meetings/{id}/move/undo")
    @Needs(Permission.WORK)
    ResponseEntity<MeetingItem> undoMove(Actor actor, @PathVariable UUID id) {
        scheduling.undoMove(actor, new MeetingId(id));
        return item(actor, new MeetingId(id));
    }

    /** Free for those who have to be there, when one of them has declined a gate meeting. */
    @GetMapping("/meetings/{id}/times")
    @Needs(Permission.READ)
    ItemList<TimeItem> times(Actor actor, @PathVariable UUID id) {
        return ItemList.of(scheduling.newTimes(actor, new MeetingId(id)).stream()
                .map(TimeItem::new)
                .toList());
    }

    /** Another time that an invited person proposes. */
    @PostMapping("/meetings/{id}/proposals")
    @Needs(Permission.WORK)
    ResponseEntity<MeetingItem> propose(Actor actor, @PathVariable UUID id, @RequestBody ProposalBody body) {
        var kept = answers.propose(
                actor,
                new MeetingId(id),
                new ContactId(RecordBodies.required("contact", body.contact())),
                RecordBodies.required("start", body.start()),
                clock.instant(),
                RecordBodies.text(body.note()));
        if (kept.isEmpty()) {
            throw new Refused(Text.of("meeting.said.not-invited"));
        }
        return item(actor, new MeetingId(id));
    }

    @PostMapping("/meetings/{id}/proposals/{proposal}")
    @Needs(Permission.WORK)
    ResponseEntity<MeetingItem> decide(
            Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, @RequestBody DecisionBody body) {
        boolean accept = RecordBodies.required("accept", body.accept());
        scheduling.decide(actor, new MeetingId(id), proposal, accept);
        return item(actor, new MeetingId(id));
    }

    private ResponseEntity<MeetingItem> item(Actor actor, MeetingId id) {
        var it = items.of(actor, id);
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(it);
    }
}
