package firstdeal.meeting.internal;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Series;
import firstdeal.meeting.internal.AnswerStore.Decided;
import firstdeal.meeting.internal.AnswerStore.Given;
import firstdeal.meeting.internal.AnswerStore.Proposed;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.platform.Kept;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds meetings; the calendar of a run is kept until a fact of it changes. */
@Service
@Transactional(readOnly = true)
class MeetingService implements Meetings {

    private static final int KEPT_AT_MOST = 1_000;

    private final MeetingStore meetings;
    private final AnswerStore answers;
    private final Onboardings onboardings;
    private final Kept<OnboardingId, Long, RunCalendar> kept = new Kept<>(KEPT_AT_MOST);

    MeetingService(MeetingStore meetings, AnswerStore answers, Onboardings onboardings) {
        this.meetings = meetings;
        this.answers = answers;
        this.onboardings = onboardings;
    }

    @Override
    public Meeting get(Actor actor, MeetingId id) {
        return meetings.get(actor, id);
    }

    @Override
    public RunCalendar calendar(Actor actor, OnboardingId id) {
        return Objects.requireNonNull(
                current(List.of(onboardings.get(actor, id))).get(id));
    }

    @Override
    public Map<OnboardingId, RunCalendar> current(Collection<Onboarding> runs) {
        var found = new HashMap<OnboardingId, RunCalendar>();
        var open = new HashMap<OnboardingId, Long>();
        for (var run : runs) {
            long stamp = run.stamp().facts();
            kept.get(run.id(), stamp).ifPresentOrElse(it -> found.put(run.id(), it), () -> open.put(run.id(), stamp));
        }
        if (!open.isEmpty()) {
            of(open.keySet()).forEach((id, it) -> found.put(id, kept.keep(id, open.getOrDefault(id, 0L), it)));
        }
        return found;
    }

    /** The calendar of a run that was just written need not be read. */
    void begun(Onboarding run, RunCalendar calendar) {
        kept.keep(run.id(), run.stamp().facts(), calendar);
    }

    /** As it is in the database, also within the transaction that changes it. */
    RunCalendar read(OnboardingId id) {
        return Objects.requireNonNull(of(List.of(id)).get(id));
    }

    @Override
    public Map<OnboardingId, RunCalendar> of(Collection<OnboardingId> runs) {
        var series = meetings.series(runs).stream().collect(Collectors.groupingBy(Series::onboarding));
        var dated = meetings.of(runs).stream().collect(Collectors.groupingBy(Meeting::onboarding));
        var given = answers.of(runs).stream()
                .collect(Collectors.groupingBy(Given::run, Collectors.mapping(Given::answer, Collectors.toList())));
        var proposed = answers.proposals(runs).stream()
                .collect(Collectors.groupingBy(
                        Proposed::run, Collectors.mapping(Proposed::proposal, Collectors.toList())));
        var decided = answers.sponsorAnswers(runs).stream()
                .collect(Collectors.groupingBy(Decided::run, Collectors.mapping(Decided::answer, Collectors.toList())));
        var calendars = new HashMap<OnboardingId, RunCalendar>();
        for (var run : runs) {
            calendars.put(
                    run,
                    new RunCalendar(
                            run,
                            series.getOrDefault(run, List.of()),
                            dated.getOrDefault(run, List.of()),
                            given.getOrDefault(run, List.of()),
                            proposed.getOrDefault(run, List.of()),
                            decided.getOrDefault(run, List.of())));
        }
        return calendars;
    }

    @Override
    public List<Mark> marks(ContactId contact, Instant from, Instant until) {
        return meetings.marks(contact, from, until);
    }

    @Override
    public List<Meeting> ofContact(ContactId contact, Instant from, Instant until) {
        return meetings.ofContact(contact, from, until);
    }
}
