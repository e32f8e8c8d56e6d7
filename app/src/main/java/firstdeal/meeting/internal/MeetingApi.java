package firstdeal.meeting.internal;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Conflict;
import firstdeal.meeting.Conflict.Booked;
import firstdeal.meeting.Conflict.NotWorked;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Recording;
import firstdeal.meeting.Scheduling;
import firstdeal.meeting.Target;
import firstdeal.meeting.internal.MeetingJson.MeetingItem;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The meetings of runs. */
@RestController
@RequestMapping("/api/v1")
class MeetingApi {

    private final MeetingService meetings;
    private final MeetingItems items;
    private final Answers answers;
    private final Scheduling scheduling;
    private final Recording recording;
    private final Clock clock;

    MeetingApi(
            MeetingService meetings,
            MeetingItems items,
            Answers answers,
            Scheduling scheduling,
            Recording recording,
            Clock clock) {
        this.items = items;
        this.meetings = meetings;
        this.answers = answers;
        this.scheduling = scheduling;
        this.recording = recording;
        this.clock = clock;
    }

    /** @param whole for every meeting of its series */
    record AnswerBody(
            @Nullable UUID contact,

            @Nullable @Schema(allowableValues = {"accepted", "tentative", "declined"})
            String answer,

            @Nullable Boolean whole) {

        Reply reply() {
            for (var reply : Reply.values()) {
                if (reply.key().equals(RecordBodies.text(answer))) {
                    return reply;
                }
            }
            var text = Text.of("meeting.wrong.answer");
            throw new Refused(text, Map.of("answer", text));
        }
    }

    /** @param preview nothing is saved: the answer shows what would be */
    record MoveBody(@Nullable LocalDateTime start, @Nullable Boolean preview) {}

    /** @param people invited to both, in a double booking */
    record ConflictItem(
            String kind,
            @Nullable Side side,
            @Nullable String name,
            @Nullable UUID meeting,
            List<UUID> people) {

        static ConflictItem of(Conflict it) {
            return switch (it) {
                case NotWorked(var side, var name) -> new ConflictItem("not-worked", side, name, null, List.of());
                case Booked(var other, var people) ->
                    new ConflictItem(
                            "booked",
                            null,
                            null,
                            other.value(),
                            people.stream().map(ContactId::value).toList());
            };
        }
    }

    /** @param moved whether it was saved */
    record MoveItem(LocalDateTime from, LocalDateTime to, boolean moved, List<ConflictItem> conflicts) {}

    record ReasonBody(@Nullable String reason) {}

    /** @param who says so, when it is not the caller */
    record ContestBody(
            @Nullable Side side,
            @Nullable String who,
            @Nullable String reason) {}

    @GetMapping("/onboardings/{id}/meetings")
    @Needs(Permission.READ)
    ItemList<MeetingItem> list(Actor actor, @PathVariable UUID id) {
        return ItemList.of(items.of(actor, new OnboardingId(id)));
    }

    @GetMapping("/meetings/{id}")
    @Needs(Permission.READ)
    ResponseEntity<MeetingItem> show(Actor actor, @PathVariable UUID id) {
        return item(actor, new MeetingId(id));
    }

    private ResponseEntity<MeetingItem> item(Actor actor, MeetingId id) {
        var it = items.of(actor, id);
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(it);
    }

    @PostMapping("/meetings/{id}/answers")
    @Needs(Permission.WORK)
    ResponseEntity<MeetingItem> answer(Actor actor, @PathVariable UUID id, @RequestBody AnswerBody body) {
        var it = meetings.get(actor, new MeetingId(id));
        boolean whole = Boolean.TRUE.equals(body.whole()) && it.series().isPresent();
        var outcome = answers.answer(
                actor,
                new Answers.Said(
                        whole ? Target.of(it.series().orElseThrow()) : Target.of(it.id()),
                        new ContactId(RecordBodies.required("contact", body.contact())),
                        body.reply(),
                        Source.TOLD,
                        clock.instant(),
                        Long.MAX_VALUE));
        switch (outcome) {
            case Answers.Outcome.NotInvited() -> throw new Refused(Text.of("meeting.said.not-invited"));
            case Answers.Outcome.Closed() -> throw new Refused(Text.of("meeting.said.closed"));
            default -> {}
        }
        return item(actor, it.id());
    }

    @PostMapping("/meetings/{id}/move")
    @Needs(Permission.WORK)
    MoveItem move(
            Actor actor,
            @PathVariable UUID id,
            @RequestBody MoveBody body,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        var start = RecordBodies.required("start", body.start());
        boolean preview = Boolean.TRUE.equals(body.preview());
        var moved = scheduling.preview(actor, new MeetingId(id), start);
        if (!preview) {
            scheduling.move(actor, new MeetingId(id), seen(ifMatch), start);
        }
        return new MoveItem(
                moved.before().times().local(),
                moved.after().times().local(),
                !preview,
                moved.conflicts().stream().map(ConflictItem::of).toList());
    }

    private static OptionalInt seen(@Nullable String ifMatch) {
        return ifMatch == null ? OptionalInt.empty() : OptionalInt.of(Etag.version(ifMatch));
    }

    @PostMapping("/meetings/{id}/cancellation")
    @Needs(Permission.WORK)
    ResponseEntity<MeetingItem> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestBody ReasonBody body,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        scheduling.cancel(actor, new MeetingId(id), seen(ifMatch), RecordBodies.text(body.reason()));
        return item(actor, new MeetingId(id));
    }

    @PostMapping("/meetings/{id}/return")
    @Needs(Permission.WORK)
    ResponseEntity<MeetingItem> bringBack(Actor actor, @PathVariable UUID id) {
        scheduling.bringBack(actor, new MeetingId(id));
        return item(actor, new MeetingId(id));
    }

    @PostMapping("/meetings/{id}/record")
    @Needs(Permission.WORK)
    ResponseEntity<MeetingItem> record(
            Actor actor,
            @PathVariable UUID id,
            @RequestBody RecordBodies.RecordBody body,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        var it = meetings.get(actor, new MeetingId(id));
        var today = LocalDate.ofInstant(clock.instant(), it.times().zone());
        recording.record(actor, it.id(), seen(ifMatch), body.draft(today));
        return item(actor, it.id());
    }

    @PostMapping("/meetings/{id}/contest")
    @Needs(Permission.WORK)
    ResponseEntity<MeetingItem> contest(Actor actor, @PathVariable UUID id, @RequestBody ContestBody body) {
        recording.contest(
                actor,
                new MeetingId(id),
                Objects.requireNonNullElse(body.side(), Side.PARTNER),
                RecordBodies.text(body.who()),
                RecordBodies.text(body.reason()));
        return item(actor, new MeetingId(id));
    }
}
