package firstdeal.meeting.internal;

import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.MeetingEvent.InvitationsAnswered;
import firstdeal.meeting.MeetingEvent.TimeProposed;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Proposal;
import firstdeal.meeting.Series;
import firstdeal.meeting.StandIn;
import firstdeal.meeting.Target;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers in, from wherever they come. */
@Service
@Transactional
class AnswerService implements Answers {

    private static final int NOTE = 1000;
    private static final Actor MAILBOX = new Actor.System("Firstdeal");

    private final MeetingStore meetings;
    private final AnswerStore answers;
    private final MoveStore moves;
    private final StandInStore standIns;
    private final Announcer announcer;
    private final Ids ids;
    private final Clock clock;

    AnswerService(
            MeetingStore meetings,
            AnswerStore answers,
            MoveStore moves,
            StandInStore standIns,
            Announcer announcer,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.answers = answers;
        this.moves = moves;
        this.standIns = standIns;
        this.announcer = announcer;
        this.ids = ids;
        this.clock = clock;
    }

    /** Here as well, so that it is one transaction: an inherited method begins none. */
    @Override
    public Outcome answer(Actor actor, Said said) {
        return Answers.super.answer(actor, said);
    }

    @Override
    public List<Outcome> answer(List<Given> given) {
        var now = clock.instant();
        var asked = asked(given.stream().map(it -> it.said().target()).collect(Collectors.toSet()));
        var people = new TreeMap<OnboardingId, Set<ContactId>>(Comparator.comparing(OnboardingId::value));
        var partners = new HashMap<OnboardingId, PartnerId>();
        var outcomes = new ArrayList<Outcome>();
        for (var it : given) {
            var target = scoped(it, asked);
            var outcome = answer(it, target, now);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Taken || outcome instanceof Outcome.ForEarlierTime) {
                partners.put(target.run(), target.partner());
                people.computeIfAbsent(target.run(), _ -> new LinkedHashSet<>())
                        .add(it.said().contact());
            }
        }
        people.forEach((run, who) ->
                announcer.tell(new InvitationsAnswered(run, Objects.requireNonNull(partners.get(run)), who)));
        return outcomes;
    }

    private static Asked scoped(Given it, Map<Target, Asked> asked) {
        return Optional.ofNullable(asked.get(it.said().target()))
                .filter(found -> it.actor().scope().covers(found.partner()))
                .orElseThrow(() -> new NotFound(it.said().target()));
    }

    /** In three statements, however many they are. */
    private Map<Target, Asked> asked(Set<Target> targets) {
        var found = new HashMap<Target, Asked>();
        var single = targets.stream().flatMap(it -> it instanceof Target.One(var id) ? Stream.of(id) : Stream.empty());
        meetings.find(single.toList()).forEach(it -> found.put(Target.of(it.id()), Asked.of(it)));
        var whole = targets.stream().flatMap(it -> it instanceof Target.Whole(var id) ? Stream.of(id) : Stream.empty());
        var series = meetings.findSeries(whole.toList());
        var dated = meetings.of(series.stream().map(Series::onboarding).collect(Collectors.toSet()));
        series.forEach(it -> found.put(Target.of(it.id()), Asked.of(it, dated)));
        return found;
    }

    private Outcome answer(Given it, Asked asked, Instant now) {
        if (!asked.isInvited(it.said().contact())) {
            return new Outcome.NotInvited();
        }
        if (isAstray(it.said(), asked)) {
            return new Outcome.ForEarlierTime(answer(it.actor(), it.said(), asked, now));
        }
        return asked.isOpen(now)
                ? taken(it.actor(), asked, answer(it.actor(), it.said(), asked, now))
                : new Outcome.Closed();
    }

    /** An answer to a time to which the meeting was moved by mistake. */
    private boolean isAstray(Said said, Asked asked) {
        return said.sequence() < asked.sequence()
                && said.target() instanceof Target.One(var id)
                && moves.isAstray(id, said.sequence());
    }

    /**
     * Who was invited anew only because other people changed answers about the same time: the answer counts from the invitation
     * on which this time was first asked about.
     */
    private static Answer answer(Actor actor, Said said, Asked asked, Instant now) {
        boolean known = said.sequence() >= 0 && said.sequence() <= asked.sequence();
        return new Answer(
                said.target(),
                said.contact(),
                said.reply(),
                said.source(),
                said.said().isAfter(now) ? now : said.said(),
                known ? Math.min((int) said.sequence(), asked.asked()) : asked.asked(),
                said.source() == Source.TOLD ? actor.name() : "");
    }

    private Outcome taken(Actor actor, Asked asked, Answer answer) {
        var before = answers.find(answer.target(), answer.contact());
        if (!answers.put(asked.run(), asked.partner(), answer)) {
            return new Outcome.Older(before.orElse(answer));
        }
        announcer.record(
                actor,
                "meeting.answered",
                asked.subject(),
                before.map(it -> Map.of("reply", it.reply().key())).orElse(Map.of()),
                Map.of(
                        "meeting", asked.title(),
                        "contact", answer.contact().toString(),
                        "reply", answer.reply().key(),
                        "source", answer.source().name()));
        return answer.sequence() < asked.asked() ? new Outcome.ForEarlierTime(answer) : new Outcome.Taken(answer);
    }

    @Override
    public StandIn.Fate standIn(StandIn it) {
        var asked = asked(Set.of(it.target())).get(it.target());
        if (asked == null || !asked.isInvited(it.instead())) {
            return StandIn.Fate.NOT_INVITED;
        }
        var fate = standIns.put(asked.run(), asked.partner(), it);
        if (fate == StandIn.Fate.NOTED) {
            announcer.record(
                    MAILBOX,
                    "meeting.stand-in",
                    asked.subject(),
                    Map.of(),
                    Map.of(
                            "meeting", asked.title(),
                            "contact", it.instead().toString(),
                            "address", it.address(),
                            "sent", it.sent().isPresent(),
                            "reply", it.said().map(said -> said.reply().key()).orElse("")));
        }
        return fate;
    }

    @Override
    public Optional<UUID> propose(
            Actor actor, MeetingId id, ContactId contact, LocalDateTime start, Instant said, String note) {
        var meeting = meetings.get(actor, id);
        if (!meeting.isPlanned() || meeting.invitee(contact).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (!meeting.times().at(start).start().isAfter(now)) {
            throw new Refused(Text.of("meeting.wrong.past"), Map.of("start", Text.of("meeting.wrong.past")));
        }
        var proposal = new Proposal(
                ids.next(),
                id,
                contact,
                start,
                said.isAfter(now) ? now : said,
                note.length() > NOTE ? note.substring(0, NOTE) : note,
                Proposal.State.OPEN);
        var kept = answers.propose(meeting.onboarding(), meeting.partner(), proposal);
        if (kept.equals(proposal.id())) {
            announcer.tell(
                    actor,
                    "meeting.time-proposed",
                    meeting,
                    new TimeProposed(meeting.onboarding(), meeting.partner(), id, contact),
                    Map.of("start", meeting.times().local().toString()),
                    Map.of("start", start.toString(), "contact", contact.toString(), "note", proposal.note()));
        }
        return Optional.of(kept);
    }
}
