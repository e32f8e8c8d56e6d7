package firstdeal.letter.internal;

import firstdeal.gate.Gates;
import firstdeal.letter.Addressees;
import firstdeal.letter.internal.RunWords.Scene;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFacts;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads everything of a run that its messages may speak of. */
@Component
class Scenes {

    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final Gates gates;
    private final Meetings meetings;
    private final Workdays workdays;
    private final Clock clock;

    Scenes(
            Onboardings onboardings,
            PartnerFacts partners,
            Gates gates,
            Meetings meetings,
            Workdays workdays,
            Clock clock) {
        this.onboardings = onboardings;
        this.partners = partners;
        this.gates = gates;
        this.meetings = meetings;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such run in the actor's scope */
    Scene of(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        var fact = partners.of(run.partner());
        var companies = partners.companies(List.of(Company.OURS, run.partner()));
        var today = run.today(clock.instant());
        return new Scene(
                run,
                onboardings.program(run),
                Objects.requireNonNull(companies.get(Company.OURS)),
                Objects.requireNonNull(companies.get(run.partner())),
                Objects.requireNonNull(gates.of(actor, List.of(id)).get(id)),
                meetings.of(List.of(id)).getOrDefault(id, RunCalendar.none(id)),
                new Addressees(fact, today),
                people(fact),
                today,
                clock.instant());
    }

    private Map<ContactId, Contact> people(PartnerFact fact) {
        var ids = Stream.concat(
                        fact.holders().stream().map(PartnerFact.Holder::contact),
                        fact.sponsors().stream().map(PartnerFact.Backer::contact))
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : partners.people(ids);
    }

    BusinessCalendar ourDays(Onboarding run) {
        return workdays.of(run.partner()).calendars().vendor();
    }
}
