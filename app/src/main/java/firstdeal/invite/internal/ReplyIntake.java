package firstdeal.invite.internal;

import firstdeal.invite.Call;
import firstdeal.invite.Doubt;
import firstdeal.invite.Invitation;
import firstdeal.invite.Judgement;
import firstdeal.invite.MailReply.Event;
import firstdeal.invite.internal.Seals.Purpose;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Answers.Given;
import firstdeal.meeting.Answers.Outcome;
import firstdeal.meeting.Answers.Said;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.StandIn;
import firstdeal.meeting.Target;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes answers that came by mail for what they are worth: many at once, with what is known of all read once. */
@Component
class ReplyIntake {

    private final InvitationStore invitations;
    private final Seals seals;
    private final Meetings meetings;
    private final Answers answers;
    private final PartnerFacts partners;
    private final Clock clock;

    ReplyIntake(
            InvitationStore invitations,
            Seals seals,
            Meetings meetings,
            Answers answers,
            PartnerFacts partners,
            Clock clock) {
        this.invitations = invitations;
        this.seals = seals;
        this.meetings = meetings;
        this.answers = answers;
        this.partners = partners;
        this.clock = clock;
    }

    private static final int LONGEST_NAME = 100;

    /** One meeting of one letter. */
    record Incoming(String method, Event event, String sender) {}

    /**
     * What became of it.
     *
     * @param as under what it counts; empty when only the doubt does
     */
    record Fate(String as, Optional<Judgement.Doubted> doubt) {

        static Fate of(String as) {
            return new Fate(as, Optional.empty());
        }

        static Fate doubt(Doubt doubt, String detail) {
            return new Fate("", Optional.of(new Judgement.Doubted(doubt, detail)));
        }
    }

    /** What is known of the invitations that are named. */
    private record Known(
            Map<UUID, Invitation> invitations,
            Map<UUID, List<Call>> calls,
            Map<OnboardingId, RunCalendar> calendars,
            Map<ContactId, Contact> people) {

        Optional<Call> call(Invitation it, Event event) {
            return Call.of(
                    calls.getOrDefault(it.id(), List.of()), event.sequence().orElse(Integer.MAX_VALUE));
        }

        Actor actor(Invitation it) {
            var person = people.get(it.contact());
            return new Actor.LinkHolder(it.contact(), person == null ? it.address() : person.name(), it.partner());
        }
    }

    /** What is to be done with one of them. */
    private record Weighed(Judgement judged, Event event, Optional<Invitation> invitation) {}

    /** @return what became of each, in their order */
    List<Fate> take(List<Incoming> all) {
        var known = known(all);
        var weighed = all.stream().map(it -> weigh(it, known)).toList();
        var given = weighed.stream().map(it -> given(it, known)).toList();
        var outcomes = answers.answer(given.stream().flatMap(Optional::stream).toList())
                .iterator();
        var fates = new ArrayList<Fate>();
        for (int i = 0; i < weighed.size(); i++) {
            var it = weighed.get(i);
            var answered = given.get(i).map(_ -> fate(outcomes.next()));
            boolean more = it.judged() instanceof Judgement.Delegated
                    && answered.flatMap(Fate::doubt).isEmpty();
            fates.add(more ? act(it, known) : answered.orElseGet(() -> act(it, known)));
        }
        return fates;
    }

    private Known known(Collection<Incoming> all) {
        var ids = all.stream().flatMap(it -> id(it.event()).stream()).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return new Known(Map.of(), Map.of(), Map.of(), Map.of());
        }
        var found = invitations.find(ids);
        return new Known(
                found.stream().collect(Collectors.toMap(Invitation::id, Function.identity())),
                invitations.calls(ids).stream().collect(Collectors.groupingBy(Call::invitation)),
                meetings.of(found.stream().map(Invitation::onboarding).collect(Collectors.toSet())),
                people(found.stream().map(Invitation::contact).collect(Collectors.toSet())));
    }

    private Map<ContactId, Contact> people(Set<ContactId> ids) {
        return ids.isEmpty() ? Map.of() : partners.people(ids);
    }

    private Optional<UUID> id(Event event) {
        int at = event.uid().indexOf('@');
        return seals.open(Purpose.CALENDAR, at < 0 ? event.uid() : event.uid().substring(0, at));
    }

    private Weighed weigh(Incoming it, Known known) {
        if (!Judgement.METHODS.contains(it.method())) {
            return doubted(it, Doubt.NOT_AN_ANSWER, it.method());
        }
        var invitation = id(it.event()).map(known.invitations()::get);
        if (invitation.isEmpty()) {
            return doubted(it, Doubt.NOT_OURS, it.event().uid());
        }
        var calendar = known.calendars().get(invitation.get().onboarding());
        var call = known.call(invitation.get(), it.event());
        if (calendar == null || call.isEmpty()) {
            return doubted(it, Doubt.NOT_INVITED, "");
        }
        var zone = zone(calendar, invitation.get().target());
        var ahead = ahead(calendar, call.get());
        return new Weighed(
                Judgement.of(it.method(), it.event(), invitation.get(), call.get(), zone, it.sender(), ahead),
                it.event(),
                invitation);
    }

    private static Weighed doubted(Incoming it, Doubt doubt, String detail) {
        return new Weighed(new Judgement.Doubted(doubt, detail), it.event(), Optional.empty());
    }

    private static ZoneId zone(RunCalendar calendar, Target target) {
        return switch (target) {
            case Target.One(var id) ->
                calendar.meeting(id).map(it -> it.times().zone()).orElse(ZoneOffset.UTC);
            case Target.Whole(var id) ->
                calendar.series(id).map(it -> it.zone()).orElse(ZoneOffset.UTC);
        };
    }

    private Optional<MeetingId> ahead(RunCalendar calendar, Call call) {
        return call.days().stream()
                .flatMap(day -> calendar.meeting(day.meeting()).stream())
                .filter(it -> it.isPlanned() && it.times().start().isAfter(clock.instant()))
                .map(Meeting::id)
                .findFirst();
    }

    /** The answer in it, if there is one. */
    private Optional<Given> given(Weighed it, Known known) {
        return it.invitation().flatMap(invitation -> switch (it.judged()) {
            case Judgement.Answered(var target, var reply, var sequence) ->
                Optional.of(given(invitation, known, target, reply, said(it), sequence));
            case Judgement.Delegated(var target, var sequence, var _) ->
                Optional.of(given(invitation, known, target, Reply.TENTATIVE, said(it), sequence));
            case Judgement.StandsIn _, Judgement.Countered _, Judgement.Nothing _, Judgement.Doubted _ ->
                Optional.empty();
        });
    }

    private static Given given(Invitation it, Known known, Target target, Reply reply, Instant said, int sequence) {
        return new Given(known.actor(it), new Said(target, it.contact(), reply, Source.MAIL, said, sequence));
    }

    private Instant said(Weighed it) {
        return it.event().stamp().filter(at -> at.isBefore(clock.instant())).orElseGet(clock::instant);
    }

    private static Fate fate(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken _, Outcome.ForEarlierTime _ -> Fate.of("answer");
            case Outcome.Older _ -> Fate.of("again");
            case Outcome.Closed _ -> Fate.of("late");
            case Outcome.NotInvited _ -> Fate.doubt(Doubt.NOT_INVITED, "");
        };
    }

    private Fate act(Weighed it, Known known) {
        return switch (it.judged()) {
            case Judgement.Doubted doubted -> new Fate("", Optional.of(doubted));
            case Judgement.Delegated(var target, var sequence, var to) ->
                standIn(it, target, to, "", Optional.of(new StandIn.Sent(said(it), sequence)), Optional.empty());
            case Judgement.StandsIn its -> standIn(it, its);
            case Judgement.Countered its ->
                it.invitation()
                        .map(invitation -> propose(its, invitation, known, said(it)))
                        .orElseThrow();
            default -> Fate.of("other");
        };
    }

    /** Whoever is invited to the same meeting has an invitation of their own to answer, unless they were sent for somebody. */
    private Fate standIn(Weighed it, Judgement.StandsIn its) {
        return !its.sent() && invitations.isInvited(it.invitation().orElseThrow(), its.address())
                ? Fate.doubt(Doubt.ANOTHER_PERSON, its.address())
                : standIn(
                        it,
                        its.target(),
                        its.address(),
                        its.name(),
                        Optional.empty(),
                        Optional.of(new StandIn.Said(its.reply(), said(it), its.sequence())));
    }

    private Fate standIn(
            Weighed it,
            Target target,
            String address,
            String name,
            Optional<StandIn.Sent> sent,
            Optional<StandIn.Said> said) {
        var person = it.invitation().orElseThrow().contact();
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        var standIn = new StandIn(target, person, address.toLowerCase(Locale.ROOT), shown, sent, said);
        return switch (answers.standIn(standIn)) {
            case NOTED -> Fate.of("stand-in");
            case KNOWN -> Fate.of("again");
            case TOO_MANY -> Fate.doubt(Doubt.ANOTHER_PERSON, address);
            case NOT_INVITED -> Fate.doubt(Doubt.NOT_INVITED, "");
        };
    }

    private Fate propose(Judgement.Countered it, Invitation invitation, Known known, Instant said) {
        var calendar = known.calendars().get(invitation.onboarding());
        boolean over = calendar != null
                && calendar.meeting(it.meeting())
                        .filter(its -> !its.times().at(it.start()).start().isAfter(clock.instant()))
                        .isPresent();
        if (over) {
            return Fate.doubt(Doubt.PAST_TIME, it.start().toString());
        }
        return answers.propose(known.actor(invitation), it.meeting(), invitation.contact(), it.start(), said, it.note())
                .map(_ -> Fate.of("proposal"))
                .orElse(Fate.doubt(Doubt.NOT_INVITED, ""));
    }
}
