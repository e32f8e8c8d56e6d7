package firstdeal.desk.internal;

import firstdeal.desk.Need;
import firstdeal.desk.PortfolioFilter;
import firstdeal.desk.StandingRow;
import firstdeal.desk.TodayPage;
import firstdeal.desk.Todays;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Meetings;
import firstdeal.onboarding.Me;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one of our people today. */
@Service
@Transactional(readOnly = true)
class TodayService implements Todays {

    private static final int MOST = 50;
    private static final Duration LOOKS_BACK = Duration.ofDays(14);
    private static final Duration LOOKS_AHEAD = Duration.ofDays(2);

    private final Standings portfolio;
    private final StandingStore standings;
    private final Onboardings onboardings;
    private final Meetings meetings;
    private final Me me;
    private final Clock clock;

    TodayService(
            Standings portfolio,
            StandingStore standings,
            Onboardings onboardings,
            Meetings meetings,
            Me me,
            Clock clock) {
        this.portfolio = portfolio;
        this.standings = standings;
        this.onboardings = onboardings;
        this.meetings = meetings;
        this.me = me;
        this.clock = clock;
    }

    @Override
    public TodayPage of(Actor actor, LocalDate today) {
        var me = this.me.of(actor);
        var mine = me.map(it -> onboardings.ownedBy(actor, it)).orElse(List.of());
        var now = clock.instant();
        var meetings = me.map(it -> meetings(actor, it, today, now)).orElse(List.of());
        return TodayPage.of(deciding(actor, me, today), meetings, mine, names(mine, meetings), today, now);
    }

    /** Mine of today, and those that are over and that I have to take down. */
    private List<Meeting> meetings(Actor actor, ContactId me, LocalDate today, Instant now) {
        return meetings.ofContact(me, now.minus(LOOKS_BACK), now.plus(LOOKS_AHEAD)).stream()
                .filter(it -> actor.scope().covers(it.partner()) && it.isPlanned())
                .filter(it -> it.lacksRecord(now)
                        ? it.invitee(me).filter(Invitee::required).isPresent()
                        : it.day().equals(today))
                .toList();
    }

    /** Gates of those whom I manage; all of them for who governs the program. */
    private List<StandingRow> deciding(Actor actor, Optional<ContactId> me, LocalDate today) {
        if (!actor.may(Permission.DECIDE)) {
            return List.of();
        }
        boolean all = actor.may(Permission.GOVERN);
        if (!all && me.isEmpty()) {
            return List.of();
        }
        var filter = new PortfolioFilter(
                all ? "" : me.map(ContactId::toString).orElse(""),
                "",
                "",
                "",
                Optional.of(Need.DECIDE),
                "",
                false,
                PortfolioFilter.Sort.NEED);
        return portfolio.now().find(filter, today).stream().limit(MOST).toList();
    }

    private Map<OnboardingId, String> names(List<Plan> plans, List<Meeting> meetings) {
        var names = new HashMap<OnboardingId, String>();
        standings
                .of(Stream.concat(
                                plans.stream().map(plan -> plan.onboarding().id()),
                                meetings.stream().map(Meeting::onboarding))
                        .distinct()
                        .toList())
                .forEach(row -> names.put(row.id(), row.partnerName()));
        return names;
    }
}
