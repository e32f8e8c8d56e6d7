package firstdeal.pipeline.internal;

import firstdeal.document.Documents;
import firstdeal.meeting.Meetings;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.pipeline.BoardFilter;
import firstdeal.pipeline.BoardPage;
import firstdeal.pipeline.Card;
import firstdeal.pipeline.Cards;
import firstdeal.pipeline.DealPage;
import firstdeal.pipeline.Names;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Talk;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of deals print: each in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
class PipelinePages implements Cards {

    private final OpportunityStore deals;
    private final ShownDeals shown;
    private final StageStore stages;
    private final Journal journal;
    private final TalkStore talks;
    private final PartnerFacts facts;
    private final Partners partners;
    private final People people;
    private final Documents documents;
    private final Meetings meetings;
    private final Onboardings onboardings;
    private final Clock clock;

    PipelinePages(
            OpportunityStore deals,
            ShownDeals shown,
            StageStore stages,
            Journal journal,
            TalkStore talks,
            PartnerFacts facts,
            Partners partners,
            People people,
            Documents documents,
            Meetings meetings,
            Onboardings onboardings,
            Clock clock) {
        this.deals = deals;
        this.shown = shown;
        this.stages = stages;
        this.journal = journal;
        this.talks = talks;
        this.facts = facts;
        this.partners = partners;
        this.people = people;
        this.documents = documents;
        this.meetings = meetings;
        this.onboardings = onboardings;
        this.clock = clock;
    }

    BoardPage board(Actor actor, BoardFilter filter, boolean moving, LocalDate today) {
        var all = shown.since(today.minusDays(BoardPage.WON_FOR)).stream()
                .filter(it -> it.synthetic() == filter.rehearsals())
                .toList();
        return BoardPage.of(
                all, filter, stages.stages(), names(all), stages.rates(), today, actor.may(Permission.WORK), moving);
    }

    @Override
    public List<Card> worked(LocalDate wonSince, LocalDate today) {
        return cards(shown.since(wonSince), today);
    }

    @Override
    public List<Card> of(Collection<OpportunityId> ids, LocalDate today) {
        return ids.isEmpty() ? List.of() : cards(deals.find(ids), today);
    }

    private List<Card> cards(List<Opportunity> all, LocalDate today) {
        var real = all.stream().filter(it -> !it.synthetic()).toList();
        var names = names(real);
        return real.stream().map(it -> Card.of(it, names, today)).toList();
    }

    DealPage deal(Actor actor, OpportunityId id) {
        var deal = deals.get(id);
        var run = onboardings.get(actor, deal.run());
        var today = run.today(clock.instant());
        var everybody = people.of(actor, List.of(Company.OURS, deal.partner()));
        var held = meetings.calendar(actor, deal.run()).meetings();
        var linked = talks.of(id);
        return new DealPage(
                deal,
                Card.of(deal, names(List.of(deal)), today),
                stages.stages(),
                journal.of(id),
                Talk.of(deal, held, linked),
                Talk.choice(held, linked, today),
                choice(everybody, Side.VENDOR),
                choice(everybody, Side.PARTNER),
                partners.all(actor).stream()
                        .filter(it -> !it.id().equals(deal.partner()) && it.side() == Side.PARTNER)
                        .collect(Collectors.toMap(
                                it -> it.id().toString(), Company::name, (a, _) -> a, LinkedHashMap::new)),
                playbooks(actor, deal.partner()),
                today,
                actor.may(Permission.WORK),
                actor.may(Permission.GOVERN));
    }

    private Map<String, String> playbooks(Actor actor, PartnerId partner) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        documents.artifacts(actor, partner).forEach(it -> choice.put(it.key(), it.title()));
        return choice;
    }

    private static Map<String, String> choice(List<Contact> everybody, Side side) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        everybody.stream()
                .filter(it -> it.side() == side && !it.hasLeft())
                .forEach(it -> choice.put(it.id().toString(), it.name()));
        return choice;
    }

    /** Everybody whom these deals name, in two statements. */
    Names names(Collection<Opportunity> all) {
        var contacts = all.stream()
                .flatMap(it -> Stream.concat(it.owners().ours().stream(), it.owners().theirs().stream()))
                .map(it -> it.contact())
                .collect(Collectors.toSet());
        var companies = all.stream().map(Opportunity::partner).collect(Collectors.toSet());
        Map<ContactId, String> called = facts.people(contacts).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().name()));
        Map<PartnerId, String> named = facts.companies(companies).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().name()));
        return new Names(called, named);
    }
}
