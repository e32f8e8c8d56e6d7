package firstdeal.gate.internal;

import firstdeal.access.AccessFact;
import firstdeal.document.DocumentFacts.Documents;
import firstdeal.evaluation.Cadence;
import firstdeal.evaluation.Facts;
import firstdeal.evaluation.Papers;
import firstdeal.evaluation.People;
import firstdeal.evaluation.Person;
import firstdeal.evaluation.Plan;
import firstdeal.evaluation.Proof;
import firstdeal.evaluation.Retrospect;
import firstdeal.intervention.Retrospective;
import firstdeal.invite.CalledFacts.Called;
import firstdeal.logbook.Logged;
import firstdeal.meeting.RunCalendar;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PlanFacts.PlanFact;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFact;
import firstdeal.program.Content;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.Program;
import firstdeal.schedule.Occurrence;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the fact modules know of one run, before it is put together.
 *
 * @param metrics how many measures of success are agreed
 * @param log what was recorded by hand in any run of this partner, as it happened
 * @param deals of all runs of this partner
 * @param called to what people were called by mail
 * @param contacts people who are named in facts, whether or not they hold a role
 */
record Sources(
        PlanFact plan,
        int metrics,
        Program program,
        PartnerFact partner,
        Documents documents,
        AccessFact access,
        List<Logged> log,
        Deals deals,
        Optional<Retrospective> retrospective,
        SideCalendars calendars,
        RunCalendar calendar,
        Set<Called> called,
        Map<ContactId, Contact> contacts,
        LocalDate today) {

    Onboarding run() {
        return plan.onboarding();
    }

    /** These are good for that plan as well: whoever owns a task of it is known here. */
    boolean knows(PlanFact other) {
        return other.owners().allMatch(contacts::containsKey);
    }

    Sources with(PlanFact other) {
        return new Sources(
                other,
                metrics,
                program,
                partner,
                documents,
                access,
                log,
                deals,
                retrospective,
                calendars,
                calendar,
                called,
                contacts,
                today);
    }

    String path() {
        return "/onboardings/" + run().id();
    }

    Plan tasks() {
        return new Plan(run().day0(), new PlanReading(this).tasks());
    }

    Facts facts() {
        var log = new LogReading(this);
        return new Facts(
                tasks(),
                people(),
                papers(),
                cadence(log),
                log.readiness(),
                log.market(),
                retrospective.map(this::retrospect),
                new RecordReading(this, log).records());
    }

    /** Those who hold a role today; who left or whose time is over is not among them. */
    private People people() {
        var ownADeal = new HashSet<>(new LogReading(this).ownersOfDeals());
        ownADeal.addAll(new DealReading(this).owners());
        var holders = partner.holders().stream()
                .filter(it -> it.holdsOn(today))
                .map(it -> new People.Holder(
                        new Person(it.contact(), it.name(), it.side()),
                        it.role(),
                        it.rank() == firstdeal.partner.Assignment.Rank.MAIN,
                        it.quota().carried() || ownADeal.contains(it.contact()),
                        Proof.seen(it.from(), path() + "/people")))
                .toList();
        var sponsors = partner.sponsors().stream().map(this::sponsor).toList();
        return new People(holders, sponsors);
    }

    private People.Sponsor sponsor(PartnerFact.Backer it) {
        var person = new Person(it.contact(), it.name(), it.side());
        var link = path() + "/people";
        return switch (it.answer()) {
            case firstdeal.partner.Sponsor.Answer.Accepted(var on, var by, var via, var _) ->
                new People.Sponsor(
                        person,
                        it.reachable() && !it.left(),
                        People.Answer.ACCEPTED,
                        new Proof(on, link, by, via == firstdeal.partner.Sponsor.Via.HAND));
            case firstdeal.partner.Sponsor.Answer.Declined(var on, var by, var via, var _) ->
                new People.Sponsor(
                        person,
                        it.reachable() && !it.left(),
                        People.Answer.DECLINED,
                        new Proof(on, link, by, via == firstdeal.partner.Sponsor.Via.HAND));
            case firstdeal.partner.Sponsor.Answer.Waiting() ->
                new People.Sponsor(
                        person, it.reachable() && !it.left(), People.Answer.WAITING, Proof.seen(run().day0(), link));
        };
    }

    private Papers papers() {
        var agreements = documents.agreements().stream()
                .map(it -> new Papers.Agreement(
                        it.kind(),
                        it.title(),
                        it.signatures().stream().map(s -> s.side()).collect(Collectors.toSet()),
                        it.namesPartnerSponsor(),
                        Proof.seen(
                                it.signatures().isEmpty()
                                        ? run().day0()
                                        : it.signatures().getLast().signedOn(),
                                path() + "/documents")))
                .toList();
        return new Papers(
                agreements, documents.artifacts().stream().map(this::artifact).toList());
    }

    private Papers.Artifact artifact(firstdeal.document.Artifact it) {
        var titles = program.library().artifacts().stream()
                .collect(Collectors.toMap(Content.Artifact::key, Content.Artifact::title, (a, b) -> a));
        var versions = it.versions().stream()
                .map(version -> new Papers.Version(
                        version.number(),
                        it.approvalsOf(version.number(), countsFrom()).stream()
                                .map(a -> new Papers.Approval(a.side(), a.by(), a.name(), true))
                                .toList(),
                        Proof.seen(version.writtenOn(), path() + "/documents/" + it.key())))
                .toList();
        return new Papers.Artifact(it.key(), titles.getOrDefault(it.key(), it.title()), versions);
    }

    /** Approvals count from the day on which this run was begun, or from its day 0 if that lies before. */
    LocalDate countsFrom() {
        var begun = run().startedAt().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return begun.isBefore(run().day0()) ? begun : run().day0();
    }

    private Cadence cadence(LogReading log) {
        var meetings = program.meetings();
        var real = new MeetingReading(this, calendar);
        var due = new firstdeal.schedule.Cadence(program, run().timeline(), calendars)
                .occurrences().stream()
                        .filter(it -> !it.isSkipped())
                        .collect(Collectors.groupingBy(
                                Occurrence::meeting, Collectors.mapping(Occurrence::date, Collectors.toList())));
        return new Cadence(
                real.titles(meetings.stream()
                        .collect(Collectors.toMap(MeetingTemplate::key, MeetingTemplate::title, (a, b) -> a))),
                meetings.stream().collect(Collectors.toMap(MeetingTemplate::key, MeetingTemplate::kind, (a, b) -> a)),
                real.due(due),
                real.answers(log.answers()),
                real.held(log.held()),
                real.scheduled(log.scheduled()));
    }

    private Retrospect retrospect(Retrospective it) {
        var required = program.library()
                .retrospective()
                .map(r -> r.questions().stream().map(Content.RubricLine::key).collect(Collectors.toSet()))
                .orElse(Set.of());
        var answered = it.answers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Set.copyOf(e.getValue().keySet())));
        var silent = Set.of(Side.VENDOR, Side.PARTNER).stream()
                .filter(side -> it.isAnsweredBy(side, required)
                        && !answered.getOrDefault(side, Set.of()).containsAll(required))
                .collect(Collectors.toSet());
        return new Retrospect(
                required,
                answered,
                silent,
                it.cause().orElse(""),
                it.decision().orElse(""),
                Proof.seen(it.lastOn().orElse(today), path() + "/retrospective"));
    }

    Person person(ContactId id) {
        var known = contacts.get(id);
        if (known != null) {
            return new Person(id, known.name(), Company.sideOf(known.company()));
        }
        return partner.holders().stream()
                .filter(it -> it.contact().equals(id))
                .findFirst()
                .map(it -> new Person(id, it.name(), it.side()))
                .orElseGet(() -> new Person(id, "", Side.PARTNER));
    }
}
