package firstdeal.meeting.internal;

import firstdeal.meeting.AgendaItems;
import firstdeal.meeting.BriefPage;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.SponsorDecided;
import firstdeal.meeting.RecordRules;
import firstdeal.meeting.Recording.Said;
import firstdeal.meeting.internal.BriefStore.Brief;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Tokens;
import firstdeal.program.Content.SponsorQuestion;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of one question for one sponsor. Who holds the secret sees it and may answer, and sees nothing else. */
@Service
@Transactional
class BriefService {

    private static final Actor ITSELF = new Actor.System("Firstdeal");
    private static final int MOST_MISSING = 5;

    private final MeetingStore meetings;
    private final BriefStore briefs;
    private final Onboardings onboardings;
    private final Workdays workdays;
    private final PartnerFacts partners;
    private final ObjectProvider<AgendaItems> agenda;
    private final Announcer announcer;
    private final Clock clock;

    BriefService(
            MeetingStore meetings,
            BriefStore briefs,
            Onboardings onboardings,
            Workdays workdays,
            PartnerFacts partners,
            ObjectProvider<AgendaItems> agenda,
            Announcer announcer,
            Clock clock) {
        this.meetings = meetings;
        this.briefs = briefs;
        this.onboardings = onboardings;
        this.workdays = workdays;
        this.partners = partners;
        this.agenda = agenda;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** A brief with all that it is about. */
    private record Opened(Brief brief, Meeting meeting, Onboarding run, Contact person, boolean open) {}

    private Opened open(String secret) {
        var brief = briefs.bySecret(Tokens.hash(secret)).orElseThrow(() -> new NotFound("brief"));
        var meeting = meetings.get(ITSELF, brief.meeting());
        var run = onboardings.get(ITSELF, meeting.onboarding());
        var person = Optional.ofNullable(
                        partners.people(List.of(brief.contact())).get(brief.contact()))
                .filter(it -> !it.hasLeft())
                .orElseThrow(() -> new NotFound("brief"));
        var last = workdays.of(run.partner()).calendars().both().plus(meeting.day(), RecordRules.ANSWER_BUSINESS_DAYS);
        boolean stands = meeting.isPlanned() || meeting.minutes().isPresent();
        boolean open = stands && !run.isEnded() && !run.today(clock.instant()).isAfter(last);
        return new Opened(brief, meeting, run, person, open);
    }

    @Transactional(readOnly = true)
    public BriefPage page(String secret) {
        var it = open(secret);
        var companies = partners.companies(List.of(it.run().partner(), Company.OURS));
        var missing = agenda.stream()
                .flatMap(port -> port.of(ITSELF, it.run().id(), it.run().day0()).stream())
                .filter(AgendaItems.Item::open)
                .map(AgendaItems.Item::text)
                .toList();
        var question = question(it);
        return new BriefPage(
                "/brief/" + secret,
                Objects.requireNonNull(companies.get(Company.OURS)).name(),
                Objects.requireNonNull(companies.get(it.run().partner())).name(),
                Text.of(
                        "meeting.brief.when",
                        "meeting",
                        it.meeting().title(),
                        "at",
                        it.meeting().times().start()),
                Text.of(
                        "meeting.brief.stands",
                        "day",
                        it.run().day(it.run().today(clock.instant())),
                        "missing",
                        missing.size()),
                missing.stream().limit(MOST_MISSING).toList(),
                question.map(SponsorQuestion::question).orElse(""),
                question.map(SponsorQuestion::options).orElse(List.of()),
                it.brief().choice(),
                it.brief().answer(),
                it.open());
    }

    private Optional<SponsorQuestion> question(Opened it) {
        return question(
                onboardings.program(it.run()).library().sponsorQuestions(),
                it.meeting(),
                it.brief().side());
    }

    static Optional<SponsorQuestion> question(List<SponsorQuestion> all, Meeting meeting, firstdeal.shared.Side side) {
        return all.stream()
                .filter(q -> q.checkIn().equals(meeting.key()) && q.side() == side)
                .findFirst();
    }

    /** The sponsor's own decision; it may be changed by the same link while it is open. */
    public void answer(String secret, Said said) {
        var it = open(secret);
        if (!it.open()) {
            throw new Refused(Text.of("meeting.wrong.brief-closed"));
        }
        if (said.choice().isEmpty() && said.answer().isEmpty()) {
            var text = Text.of("meeting.wrong.brief-empty");
            throw new Refused(text, Map.of("answer", text));
        }
        var options = question(it).map(SponsorQuestion::options).orElse(List.of());
        if (!said.choice().isEmpty() && !options.contains(said.choice())) {
            var text = Text.of("meeting.wrong.brief-option");
            throw new Refused(text, Map.of("choice", text));
        }
        var actor = new Actor.LinkHolder(
                it.person().id(), it.person().name(), it.run().partner());
        briefs.byLink(it.meeting(), it.brief().side(), it.person().id(), said, actor.name(), clock.instant());
        announcer.tell(
                actor,
                "meeting.sponsor-decided",
                it.meeting(),
                new SponsorDecided(
                        it.run().id(),
                        it.run().partner(),
                        it.meeting().id(),
                        it.person().id()),
                Map.of(
                        "choice",
                        it.brief().choice(),
                        "answer",
                        it.brief().answer().orElse("")),
                Map.of("choice", said.choice(), "answer", said.answer()));
    }
}
