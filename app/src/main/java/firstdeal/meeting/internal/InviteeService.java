package firstdeal.meeting.internal;

import firstdeal.meeting.Invitations;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.CalendarChanged;
import firstdeal.meeting.Series;
import firstdeal.meeting.SeriesId;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.PlanFacts;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFacts;
import firstdeal.program.MeetingTemplate;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever holds the roles now is invited to what is still to come; what is over keeps those who were. */
@Service
@Transactional
class InviteeService {

    private final MeetingStore meetings;
    private final PlanFacts plans;
    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final Announcer announcer;
    private final Clock clock;

    InviteeService(
            MeetingStore meetings,
            PlanFacts plans,
            Onboardings onboardings,
            PartnerFacts partners,
            Announcer announcer,
            Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.onboardings = onboardings;
        this.partners = partners;
        this.announcer = announcer;
        this.clock = clock;
    }

    void resolve(Collection<PartnerId> concerned) {
        var runs = plans.running(concerned).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Onboarding::id, Function.identity()));
        if (runs.isEmpty()) {
            return;
        }
        var people = partners.of(concerned);
        var changed = changed(meetings.of(runs.keySet()), runs, people);
        if (changed.isEmpty()) {
            return;
        }
        meetings.save(changed);
        announceSeries(changed);
        changed.stream()
                .map(Meeting::onboarding)
                .distinct()
                .forEach(it -> tell(java.util.Objects.requireNonNull(runs.get(it))));
    }

    private List<Meeting> changed(
            List<Meeting> all, Map<OnboardingId, Onboarding> runs, Map<PartnerId, PartnerFact> people) {
        var now = clock.instant();
        var toCome = all.stream().filter(it -> isToCome(it, now)).toList();
        var changed = new ArrayList<>(without(gone(toCome), toCome));
        for (var meeting : toCome) {
            var run = runs.get(meeting.onboarding());
            var fact = people.get(meeting.partner());
            if (run != null && fact != null && !meeting.extra()) {
                template(run, meeting)
                        .map(it -> new Invitations(it, fact).on(meeting.day()))
                        .filter(it -> !isSame(it, meeting.invitees()))
                        .ifPresent(it -> changed.add(meeting.with(it)));
            }
        }
        return changed;
    }

    /** Whoever was invited by name to a meeting outside the program is no longer invited once they left. */
    private static List<Meeting> without(Set<ContactId> gone, List<Meeting> toCome) {
        return toCome.stream()
                .filter(it -> it.extra()
                        && it.invitees().stream().map(Invitee::contact).anyMatch(gone::contains))
                .map(it -> it.with(it.invitees().stream()
                        .filter(who -> !gone.contains(who.contact()))
                        .toList()))
                .toList();
    }

    private Set<ContactId> gone(List<Meeting> toCome) {
        var named = toCome.stream()
                .filter(Meeting::extra)
                .flatMap(it -> it.invitees().stream().map(Invitee::contact))
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Set.of()
                : partners.people(named).values().stream()
                        .filter(Contact::hasLeft)
                        .map(Contact::id)
                        .collect(Collectors.toSet());
    }

    /** A cancelled meeting may come back with its run. */
    private static boolean isToCome(Meeting meeting, Instant now) {
        return meeting.minutes().isEmpty() && meeting.times().end().isAfter(now);
    }

    private Optional<MeetingTemplate> template(Onboarding run, Meeting meeting) {
        return onboardings.program(run).meetings().stream()
                .filter(it -> it.key().equals(meeting.key()))
                .findFirst();
    }

    private static boolean isSame(List<Invitee> some, List<Invitee> others) {
        return some.size() == others.size() && new HashSet<>(some).containsAll(others);
    }

    private void announceSeries(List<Meeting> changed) {
        Set<SeriesId> touched =
                changed.stream().flatMap(it -> it.series().stream()).collect(Collectors.toSet());
        if (!touched.isEmpty()) {
            var runs = changed.stream().map(Meeting::onboarding).collect(Collectors.toSet());
            meetings.series(runs).stream()
                    .filter(it -> touched.contains(it.id()))
                    .map(Series::changed)
                    .forEach(meetings::save);
        }
    }

    private void tell(Onboarding run) {
        announcer.tell(new CalendarChanged(run.id(), run.partner()));
    }
}
