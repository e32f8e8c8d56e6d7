package firstdeal.meeting.internal;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Recording;
import firstdeal.meeting.Scheduling;
import firstdeal.meeting.Target;
import firstdeal.onboarding.Me;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One meeting: looked at, answered, moved, taken down. */
@Controller
@RequestMapping("/onboardings/{id}/meetings/{meeting}")
class MeetingController {

    private static final int REASON = 2000;
    private static final int NOTE = 500;

    private final MeetingPages pages;
    private final MeetingService meetings;
    private final Answers answers;
    private final Scheduling scheduling;
    private final Recording recording;
    private final Me me;
    private final Clock clock;

    MeetingController(
            MeetingPages pages,
            MeetingService meetings,
            Answers answers,
            Scheduling scheduling,
            Recording recording,
            Me me,
            Clock clock) {
        this.pages = pages;
        this.meetings = meetings;
        this.answers = answers;
        this.scheduling = scheduling;
        this.recording = recording;
        this.me = me;
        this.clock = clock;
    }

    /** With a day and an hour it shows what moving it there would mean. */
    @GetMapping
    @Needs(Permission.READ)
    String show(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> query,
            Model model) {
        var fields = Fields.of(query);
        var start = MeetingForm.start(fields);
        fields.requireRight();
        model.addAttribute("page", pages.page(actor, new OnboardingId(id), new MeetingId(meeting), start));
        return "meeting/meeting";
    }

    /** For oneself, or what somebody told us. */
    @PostMapping("/answers")
    @Needs(Permission.WORK)
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var contact = fields.value("contact", ContactId::of)
                .orElseThrow(() -> new Refused(Text.of("meeting.wrong.stranger")));
        var reply = fields.choice("reply", Reply.class, Reply.ACCEPTED);
        boolean whole = fields.flag("whole");
        fields.requireRight();
        var it = meetings.get(actor, new MeetingId(meeting));
        var target = whole && it.series().isPresent() ? Target.of(it.series().get()) : Target.of(it.id());
        var source = me.of(actor).filter(contact::equals).isPresent() ? Source.APP : Source.TOLD;
        var outcome = answers.answer(
                actor, new Answers.Said(target, contact, reply, source, clock.instant(), Long.MAX_VALUE));
        return said(response, said(outcome), id, meeting);
    }

    private static Text said(Answers.Outcome outcome) {
        return switch (outcome) {
            case Answers.Outcome.Taken _ -> Text.of("meeting.said.answered");
            case Answers.Outcome.Older _ -> Text.of("meeting.said.older");
            case Answers.Outcome.ForEarlierTime _ -> Text.of("meeting.said.earlier");
            case Answers.Outcome.NotInvited() -> Text.of("meeting.said.not-invited");
            case Answers.Outcome.Closed() -> Text.of("meeting.said.closed");
        };
    }

    @PostMapping("/move")
    @Needs(Permission.WORK)
    String move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var start = MeetingForm.start(fields);
        var version = version(fields);
        fields.requireRight();
        scheduling.move(
                actor,
                new MeetingId(meeting),
                version,
                start.orElseThrow(() -> new Refused(Text.of("meeting.wrong.needs-time"))));
        return moved(response, id, meeting);
    }

    @PostMapping("/move/undo")
    @Needs(Permission.WORK)
    String undoMove(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, HttpServletResponse response) {
        scheduling.undoMove(actor, new MeetingId(meeting));
        return said(response, Text.of("meeting.said.moved-back"), id, meeting);
    }

    private static String moved(HttpServletResponse response, UUID id, UUID meeting) {
        Flash.say(response, Text.of("meeting.said.moved"), path(id, meeting) + "/move/undo");
        return "redirect:" + path(id, meeting);
    }

    @PostMapping("/cancellation")
    @Needs(Permission.WORK)
    String cancel(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var reason = fields.text("reason", REASON);
        var version = version(fields);
        fields.requireRight();
        scheduling.cancel(actor, new MeetingId(meeting), version, reason);
        Flash.say(response, Text.of("meeting.said.cancelled"), path(id, meeting) + "/return");
        return "redirect:" + path(id, meeting);
    }

    @PostMapping("/return")
    @Needs(Permission.WORK)
    String bringBack(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, HttpServletResponse response) {
        scheduling.bringBack(actor, new MeetingId(meeting));
        return said(response, Text.of("meeting.said.back"), id, meeting);
    }

    /** Another time, for oneself or as somebody told us. */
    @PostMapping("/proposals")
    @Needs(Permission.WORK)
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var contact = fields.value("contact", ContactId::of)
                .orElseThrow(() -> new Refused(Text.of("meeting.wrong.stranger")));
        var start = MeetingForm.start(fields);
        var note = fields.text("note", NOTE);
        fields.requireRight();
        var wanted = start.orElseThrow(() -> new Refused(Text.of("meeting.wrong.needs-time")));
        var kept = answers.propose(actor, new MeetingId(meeting), contact, wanted, clock.instant(), note);
        return said(
                response,
                kept.isPresent() ? Text.of("meeting.said.proposed") : Text.of("meeting.said.not-invited"),
                id,
                meeting);
    }

    @PostMapping("/proposals/{proposal}")
    @Needs(Permission.WORK)
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID proposal,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        boolean accept = fields.flag("accept");
        fields.requireRight();
        scheduling.decide(actor, new MeetingId(meeting), proposal, accept);
        return accept
                ? moved(response, id, meeting)
                : said(response, Text.of("meeting.said.proposal-refused"), id, meeting);
    }

    @PostMapping("/record")
    @Needs(Permission.WORK)
    String record(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var version = version(fields);
        var known = meetings.get(actor, new MeetingId(meeting));
        var today = java.time.LocalDate.ofInstant(clock.instant(), known.times().zone());
        recording.record(actor, known.id(), version, MeetingForm.draft(fields, today));
        return said(response, Text.of("meeting.said.recorded"), id, meeting);
    }

    @PostMapping("/contest")
    @Needs(Permission.WORK)
    String contest(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var side = fields.choice("side", Side.class, Side.PARTNER);
        var who = fields.text("who", 200);
        var reason = fields.text("reason", REASON);
        fields.requireRight();
        recording.contest(actor, new MeetingId(meeting), side, who, reason);
        return said(response, Text.of("meeting.said.contested"), id, meeting);
    }

    private static OptionalInt version(Fields fields) {
        return fields.value("version", Integer::valueOf).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static String path(UUID id, UUID meeting) {
        return "/onboardings/" + id + "/meetings/" + meeting;
    }

    private static String said(HttpServletResponse response, Text text, UUID id, UUID meeting) {
        Flash.say(response, text);
        return "redirect:" + path(id, meeting);
    }
}
