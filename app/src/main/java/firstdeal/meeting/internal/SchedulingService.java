package firstdeal.meeting.internal;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Conflict;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.CalendarChanged;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.MeetingState;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Moving;
import firstdeal.meeting.Proposal;
import firstdeal.meeting.Replan;
import firstdeal.meeting.Replan.Wish;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Scheduling;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves, cancels and brings back meetings. */
@Service
@Transactional
class SchedulingService implements Scheduling {

    private final MeetingStore meetings;
    private final MeetingService calendars;
    private final AnswerStore answers;
    private final MoveStore moves;
    private final Onboardings onboardings;
    private final Workdays workdays;
    private final Bookings bookings;
    private final Replanning replanning;
    private final Announcer announcer;
    private final Clock clock;

    SchedulingService(
            MeetingStore meetings,
            MeetingService calendars,
            AnswerStore answers,
            MoveStore moves,
            Onboardings onboardings,
            Workdays workdays,
            Bookings bookings,
            Replanning replanning,
            Announcer announcer,
            Clock clock) {
        this.meetings = meetings;
        this.calendars = calendars;
        this.answers = answers;
        this.moves = moves;
        this.onboardings = onboardings;
        this.workdays = workdays;
        this.bookings = bookings;
        this.replanning = replanning;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Moved preview(Actor actor, MeetingId id, LocalDateTime start) {
        var meeting = meetings.get(actor, id);
        var run = onboardings.get(actor, meeting.onboarding());
        var calendars = workdays.of(run.partner()).calendars();
        run.requireGoing();
        Moving.require(meeting, start, calendars, last(run), clock.instant());
        var after = meeting.at(meeting.times().at(start), true);
        var conflicts = new java.util.ArrayList<>(Conflict.ofDay(after.day(), after.internal(), calendars));
        conflicts.addAll(bookings.of(List.of(after)).getOrDefault(id, List.of()));
        return new Moved(meeting, after, conflicts);
    }

    private java.time.LocalDate last(Onboarding run) {
        return run.timeline().date(onboardings.program(run).horizonDay());
    }

    @Override
    public void move(Actor actor, MeetingId id, OptionalInt version, LocalDateTime start) {
        var moved = preview(actor, id, start);
        require(moved.before(), version);
        if (moved.before().times().equals(moved.after().times())) {
            return;
        }
        moves.add(moved.before(), moved.after());
        save(
                actor,
                "meeting.moved",
                moved.before(),
                moved.after(),
                Map.of("start", moved.before().times().local().toString()),
                Map.of("meeting", moved.before().title(), "start", start.toString()));
    }

    @Override
    public void undoMove(Actor actor, MeetingId id) {
        var meeting = going(actor, id);
        var move = Optional.of(meeting)
                .filter(it -> it.isPlanned() && it.moved())
                .flatMap(it -> moves.find(id, it.asked()))
                .orElseThrow(() -> new Refused(Text.of("meeting.wrong.not-moved")));
        var after = meeting.back(move.start(), move.moved(), move.asked());
        if (!after.times().start().isAfter(clock.instant())) {
            throw new Refused(Text.of("meeting.wrong.was-past"));
        }
        moves.undone(move, after.sequence());
        answers.forget(id, move.sequence());
        answers.reopen(id, meeting.times().local());
        save(
                actor,
                "meeting.move-undone",
                meeting,
                after,
                Map.of("start", meeting.times().local().toString()),
                Map.of("meeting", meeting.title(), "start", move.start().toString()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalDateTime> newTimes(Actor actor, MeetingId id) {
        var meeting = meetings.get(actor, id);
        var run = onboardings.get(actor, meeting.onboarding());
        return newTimes(
                calendars.calendar(actor, run.id()),
                meeting,
                workdays.of(run.partner()).calendars());
    }

    /** Only when somebody who is needed has declined a gate meeting. */
    List<LocalDateTime> newTimes(RunCalendar calendar, Meeting meeting, SideCalendars workdays) {
        boolean declined = meeting.isGateMeeting()
                && meeting.isPlanned()
                && meeting.invitees().stream()
                        .filter(Invitee::required)
                        .flatMap(it -> calendar.answer(meeting, it.contact()).stream())
                        .anyMatch(it -> it.reply() == Reply.DECLINED);
        return declined ? Moving.proposals(meeting, workdays, bookings.around(meeting), clock.instant()) : List.of();
    }

    @Override
    public void cancel(Actor actor, MeetingId id, OptionalInt version, String reason) {
        var meeting = going(actor, id);
        require(meeting, version);
        Moving.requireCancellable(meeting, reason);
        save(
                actor,
                "meeting.cancelled",
                meeting,
                meeting.with(new Cancelled(Cause.PERSON, reason.strip())),
                Map.of(),
                Map.of("meeting", meeting.title(), "reason", reason.strip()));
    }

    @Override
    public void bringBack(Actor actor, MeetingId id) {
        var meeting = going(actor, id);
        boolean byHand = meeting.state() instanceof Cancelled(var cause, var _) && cause == Cause.PERSON;
        if (!byHand || !meeting.times().end().isAfter(clock.instant())) {
            throw new Refused(Text.of("meeting.wrong.not-cancelled"));
        }
        save(
                actor,
                "meeting.brought-back",
                meeting,
                meeting.with(MeetingState.PLANNED),
                Map.of(),
                Map.of("meeting", meeting.title()));
    }

    @Override
    public void decide(Actor actor, MeetingId id, UUID proposal, boolean accept) {
        var meeting = going(actor, id);
        var wanted = answers.proposal(id, proposal);
        var state = accept ? Proposal.State.ACCEPTED : Proposal.State.REFUSED;
        if (!answers.decide(wanted, state, actor.name(), clock.instant())) {
            throw new StaleData(proposal, Text.of("meeting.wrong.proposal-decided"));
        }
        if (accept) {
            move(actor, id, OptionalInt.empty(), wanted.start());
        } else {
            announcer.tell(
                    actor,
                    "meeting.proposal-refused",
                    meeting,
                    new CalendarChanged(meeting.onboarding(), meeting.partner()),
                    Map.of(),
                    Map.of("meeting", meeting.title(), "start", wanted.start().toString()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Replan preview(Actor actor, OnboardingId id, Map<String, Wish> wishes) {
        return replanning.of(going(actor, id), wishes);
    }

    @Override
    public void replan(Actor actor, OnboardingId id, Map<String, Wish> wishes) {
        var run = going(actor, id);
        var replan = replanning.of(run, wishes);
        replanning.apply(actor, run, replan, "meeting.replanned");
    }

    private Onboarding going(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        return run;
    }

    private Meeting going(Actor actor, MeetingId id) {
        var meeting = meetings.get(actor, id);
        going(actor, meeting.onboarding());
        return meeting;
    }

    private static void require(Meeting meeting, OptionalInt version) {
        if (version.isPresent() && version.getAsInt() != meeting.version()) {
            throw new StaleData(meeting.id());
        }
    }

    private void save(Actor actor, String act, Meeting before, Meeting after, Object was, Object is) {
        meetings.save(List.of(after));
        announcer.tell(actor, act, before, new CalendarChanged(before.onboarding(), before.partner()), was, is);
    }
}
