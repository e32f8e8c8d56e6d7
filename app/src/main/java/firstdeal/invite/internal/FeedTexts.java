package firstdeal.invite.internal;

import firstdeal.invite.CalendarText;
import firstdeal.invite.CalendarText.Entry;
import firstdeal.invite.Feed;
import firstdeal.invite.Feed.Whose;
import firstdeal.invite.internal.Seals.Purpose;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingState;
import firstdeal.meeting.Meetings;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.ServerSettings;
import firstdeal.program.MeetingTemplate;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in a calendar to subscribe to, and in the file of a single meeting. */
@Service
@Transactional(readOnly = true)
class FeedTexts {

    private static final Duration BACK = Duration.ofDays(120);
    private static final Duration AHEAD = Duration.ofDays(500);

    private final FeedStore feeds;
    private final Seals seals;
    private final Meetings meetings;
    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final ServerSettings settings;
    private final Clock clock;

    FeedTexts(
            FeedStore feeds,
            Seals seals,
            Meetings meetings,
            Onboardings onboardings,
            PartnerFacts partners,
            ServerSettings settings,
            Clock clock) {
        this.feeds = feeds;
        this.seals = seals;
        this.meetings = meetings;
        this.onboardings = onboardings;
        this.partners = partners;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFound when the address was never given out, or is revoked */
    String feed(String sealed) {
        var feed = seals.open(Purpose.FEED, sealed).flatMap(feeds::find).orElseThrow(() -> new NotFound("feed"));
        return switch (feed.whose()) {
            case Whose.Person(var contact) -> ofPerson(feed, contact);
            case Whose.Run(var run) -> ofRun(feed, run);
        };
    }

    private String ofPerson(Feed feed, ContactId contact) {
        var now = clock.instant();
        var known = meetings.ofContact(contact, now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(it -> it.invitee(contact).isPresent())
                .toList();
        var person = partners.people(List.of(contact)).get(contact);
        if (person == null || person.hasLeft()) {
            throw new NotFound("feed");
        }
        return text(
                "Firstdeal · " + person.name(),
                known,
                feed.madeAt(),
                person.company().equals(Company.OURS));
    }

    private String ofRun(Feed feed, OnboardingId run) {
        var calendar = meetings.of(List.of(run)).get(run);
        var partner = partners.companies(List.of(feed.partner())).get(feed.partner());
        if (calendar == null || partner == null) {
            throw new NotFound("feed");
        }
        var joint = calendar.meetings().stream().filter(it -> !it.internal()).toList();
        return text("Firstdeal · " + partner.name(), joint, feed.madeAt(), true);
    }

    /** One meeting, for whoever wants it in a calendar of their own. */
    String meeting(Actor actor, Meeting it) {
        onboardings.get(actor, it.onboarding());
        return text(it.title(), List.of(it), clock.instant(), true);
    }

    private String text(String name, Collection<Meeting> known, Instant stamp, boolean ours) {
        var about = about(known);
        var entries = known.stream()
                .filter(it -> !(it.state() instanceof MeetingState.Skipped))
                .map(it -> entry(it, about, ours))
                .toList();
        return CalendarText.feed(name, entries, stamp);
    }

    private Entry entry(Meeting it, About about, boolean ours) {
        var agenda = about.agenda(it);
        return new Entry(
                it.id() + "@" + settings.baseUrl().getHost(),
                it.sequence(),
                it.times().local(),
                it.times().zone(),
                it.times().minutes(),
                it.title() + " · " + (ours ? about.partner(it) : about.ours()),
                agenda.stream().map(line -> "- " + line).collect(Collectors.joining("\n")),
                it.place(),
                settings.baseUrl() + "/onboardings/" + it.onboarding() + "/calendar",
                it.state() instanceof MeetingState.Cancelled ? Entry.State.CANCELLED : Entry.State.CONFIRMED);
    }

    private About about(Collection<Meeting> known) {
        var companies = known.stream().map(Meeting::partner).distinct().collect(Collectors.toSet());
        companies.add(Company.OURS);
        var agendas = new HashMap<OnboardingId, Map<String, MeetingTemplate>>();
        known.stream()
                .map(Meeting::onboarding)
                .distinct()
                .forEach(id -> agendas.put(id, templates(onboardings.get(Rooms.ITSELF, id))));
        return new About(partners.companies(companies), agendas);
    }

    private Map<String, MeetingTemplate> templates(Onboarding run) {
        return onboardings.program(run).meetings().stream()
                .collect(Collectors.toMap(MeetingTemplate::key, Function.identity()));
    }

    private record About(Map<PartnerId, Company> companies, Map<OnboardingId, Map<String, MeetingTemplate>> templates) {

        String partner(Meeting it) {
            return name(it.partner());
        }

        String ours() {
            return name(Company.OURS);
        }

        private String name(PartnerId id) {
            return Optional.ofNullable(companies.get(id)).map(Company::name).orElse("");
        }

        List<String> agenda(Meeting it) {
            return Optional.ofNullable(
                            templates.getOrDefault(it.onboarding(), Map.of()).get(it.key()))
                    .map(MeetingTemplate::agenda)
                    .orElse(List.of());
        }
    }
}
