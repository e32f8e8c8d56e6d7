package firstdeal.desk.internal;

import firstdeal.desk.Need;
import firstdeal.desk.PortfolioFilter;
import firstdeal.desk.StandingRow;
import firstdeal.desk.TodayPage;
import firstdeal.onboarding.Me;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one of our people today. */
@Service
@Transactional(readOnly = true)
class TodayService {

    private static final int MOST = 50;

    private final Standings portfolio;
    private final StandingStore standings;
    private final Onboardings onboardings;
    private final Me me;

    TodayService(Standings portfolio, StandingStore standings, Onboardings onboardings, Me me) {
        this.portfolio = portfolio;
        this.standings = standings;
        this.onboardings = onboardings;
        this.me = me;
    }

    TodayPage page(Actor actor, LocalDate today) {
        var me = this.me.of(actor);
        var mine = me.map(it -> onboardings.ownedBy(actor, it)).orElse(List.of());
        return TodayPage.of(deciding(actor, me, today), mine, names(mine), today);
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

    private Map<OnboardingId, String> names(List<Plan> plans) {
        var names = new HashMap<OnboardingId, String>();
        standings
                .of(plans.stream().map(plan -> plan.onboarding().id()).toList())
                .forEach(row -> names.put(row.id(), row.partnerName()));
        return names;
    }
}
