package firstdeal.meeting.internal;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.MeetingContested;
import firstdeal.meeting.MeetingEvent.MeetingRecorded;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.MeetingState.Held;
import firstdeal.meeting.Minutes;
import firstdeal.meeting.RecordRules;
import firstdeal.meeting.Recording;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.TaskWork;
import firstdeal.onboarding.TaskWork.AdHoc;
import firstdeal.onboarding.Workdays;
import firstdeal.outcome.Outcomes;
import firstdeal.outcome.WeekStatus;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.People;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what was held; what comes of it becomes tasks in the same transaction. */
@Service
@Transactional
class RecordingService implements Recording {

    private static final int ACTION_DAYS = 7;

    private final MeetingStore meetings;
    private final MinutesStore minutes;
    private final BriefStore briefs;
    private final Onboardings onboardings;
    private final Workdays workdays;
    private final People people;
    private final Outcomes outcomes;
    private final TaskWork tasks;
    private final Announcer announcer;
    private final Clock clock;

    RecordingService(
            MeetingStore meetings,
            MinutesStore minutes,
            BriefStore briefs,
            Onboardings onboardings,
            Workdays workdays,
            People people,
            Outcomes outcomes,
            TaskWork tasks,
            Announcer announcer,
            Clock clock) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.briefs = briefs;
        this.onboardings = onboardings;
        this.workdays = workdays;
        this.people = people;
        this.outcomes = outcomes;
        this.tasks = tasks;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, MeetingId id, OptionalInt version, Draft draft) {
        var meeting = meetings.get(actor, id);
        var run = onboardings.get(actor, meeting.onboarding());
        run.requireGoing();
        if (version.isPresent() && version.getAsInt() != meeting.version()) {
            throw new StaleData(id);
        }
        var known = people.of(actor, List.of(run.partner(), Company.OURS)).stream()
                .collect(Collectors.toMap(Contact::id, Contact::side, (a, _) -> a, HashMap::new));
        meeting.invitees().forEach(it -> known.putIfAbsent(it.contact(), it.side()));
        RecordRules.require(meeting, draft, known.keySet(), run.today(clock.instant()));
        var written = written(actor, run, meeting, draft, known);
        meetings.save(List.of(meeting.with(new Held(written))));
        minutes.put(meeting, written);
        draft.sponsors().forEach((side, said) -> briefs.live(meeting, side, said, actor.name(), clock.instant()));
        sayWhy(actor, run, draft);
        announcer.tell(
                actor,
                "meeting.recorded",
                meeting,
                new MeetingRecorded(run.id(), run.partner(), id, meeting.kind()),
                meeting.minutes().map(RecordingService::facts).orElse(Map.of()),
                facts(meeting, written));
    }

    @Override
    public void note(Actor actor, MeetingId id, String heading, String paragraph) {
        var meeting = meetings.get(actor, id);
        var before = meeting.minutes().orElseThrow(() -> new NotFound(id));
        var after = before.noting(heading, paragraph);
        if (after.equals(before)) {
            return;
        }
        meetings.save(List.of(meeting.with(new Held(after))));
        minutes.put(meeting, after);
        announcer.tell(
                actor,
                "meeting.recorded",
                meeting,
                new MeetingRecorded(meeting.onboarding(), meeting.partner(), id, meeting.kind()),
                facts(before),
                facts(meeting, after));
    }

    private Minutes written(Actor actor, Onboarding run, Meeting meeting, Draft draft, Map<ContactId, Side> known) {
        var before = meeting.minutes();
        var actions = new ArrayList<>(before.map(Minutes::actions).orElse(List.of()));
        draft.actions().forEach(it -> actions.add(task(actor, run, draft.on(), it, known)));
        return new Minutes(
                draft.on(),
                draft.present(),
                draft.present().stream()
                        .flatMap(it -> Optional.ofNullable(known.get(it)).stream())
                        .collect(Collectors.toSet()),
                draft.notes(),
                draft.decision(),
                draft.accounts(),
                draft.whyMissed(),
                actions,
                before.map(Minutes::by).orElse(actor.name()),
                before.map(Minutes::at).orElseGet(clock::instant),
                before.flatMap(Minutes::contest));
    }

    private String task(Actor actor, Onboarding run, LocalDate on, Action it, Map<ContactId, Side> known) {
        var owner = it.owner().or(run::pam);
        var side = owner.map(who -> known.getOrDefault(who, Side.VENDOR)).orElse(Side.VENDOR);
        var due = it.due().orElse(on.plusDays(ACTION_DAYS));
        var last = run.timeline().date(onboardings.program(run).horizonDay());
        var day = due.isAfter(last) ? last : due.isBefore(run.day0()) ? run.day0() : due;
        return tasks.add(
                actor, run.id(), new AdHoc(it.title(), Optional.empty(), Optional.empty(), side, owner, day, false));
    }

    private void sayWhy(Actor actor, Onboarding run, Draft draft) {
        if (draft.whyMissed().isBlank()) {
            return;
        }
        missed(outcomes.weeks(actor, run.id()))
                .ifPresent(week -> outcomes.record(actor, run.id(), week.week(), false, draft.whyMissed()));
    }

    /** The last one that was missed. */
    static Optional<WeekStatus> missed(List<WeekStatus> weeks) {
        return weeks.stream()
                .filter(it -> it.status() == WeekStatus.Status.MISSED)
                .reduce((a, b) -> b);
    }

    private static Map<String, Object> facts(Minutes it) {
        return Map.of("on", it.on().toString(), "decision", it.decision(), "notes", it.notes());
    }

    private static Map<String, Object> facts(Meeting meeting, Minutes it) {
        return Map.of(
                "meeting", meeting.title(),
                "on", it.on().toString(),
                "present", it.present().size(),
                "decision", it.decision(),
                "notes", it.notes(),
                "actions", it.actions());
    }

    @Override
    public void contest(Actor actor, MeetingId id, Side side, String who, String reason) {
        var meeting = meetings.get(actor, id);
        var run = onboardings.get(actor, meeting.onboarding());
        run.requireGoing();
        var now = clock.instant();
        var recordedOn = meeting.minutes().map(it -> run.today(it.at())).orElse(run.today(now));
        var calendar = workdays.of(run.partner()).calendars().of(side);
        RecordRules.requireContestable(meeting, side, reason, recordedOn, run.today(now), calendar);
        minutes.contest(id, new Minutes.Contest(side, who.isBlank() ? actor.name() : who, reason.strip(), now));
        announcer.tell(
                actor,
                "meeting.contested",
                meeting,
                new MeetingContested(run.id(), run.partner(), id),
                Map.of(),
                Map.of("meeting", meeting.title(), "side", side.name(), "reason", reason.strip()));
    }
}
