package firstdeal.invite.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.invite.Feed;
import firstdeal.invite.Feed.Whose;
import firstdeal.invite.FeedsPage;
import firstdeal.invite.FeedsPage.Address;
import firstdeal.invite.FeedsPage.Row;
import firstdeal.invite.internal.Seals.Purpose;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Meetings;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.People;
import firstdeal.platform.Ids;
import firstdeal.platform.ServerSettings;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, shows and ends calendars to subscribe to. */
@Service
@Transactional
class FeedService {

    private final FeedStore feeds;
    private final Seals seals;
    private final Onboardings onboardings;
    private final Meetings meetings;
    private final PartnerFacts partners;
    private final People people;
    private final Audit audit;
    private final ServerSettings settings;
    private final Ids ids;
    private final Clock clock;

    FeedService(
            FeedStore feeds,
            Seals seals,
            Onboardings onboardings,
            Meetings meetings,
            PartnerFacts partners,
            People people,
            Audit audit,
            ServerSettings settings,
            Ids ids,
            Clock clock) {
        this.feeds = feeds;
        this.seals = seals;
        this.onboardings = onboardings;
        this.meetings = meetings;
        this.partners = partners;
        this.people = people;
        this.audit = audit;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of a run or of one of its people; the one that lives, if there is one. */
    Feed make(Actor actor, OnboardingId id, Optional<ContactId> contact) {
        var run = onboardings.get(actor, id);
        var whose = contact.<Whose>map(Whose.Person::new).orElse(new Whose.Run(id));
        var partner = contact.map(it -> people.get(actor, it).company()).orElse(run.partner());
        var feed = new Feed(ids.next(), partner, whose, actor.name(), clock.instant());
        if (!feeds.add(feed)) {
            return feeds.of(id, contact.stream().toList()).stream()
                    .filter(it -> it.whose().equals(whose))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(id));
        }
        audit.record(actor, "feed.made", Subject.of("feed", feed.id().toString(), partner), Map.of(), whose);
        return feed;
    }

    /** Whoever subscribed finds nothing there any more. */
    void end(Actor actor, UUID id) {
        var feed =
                feeds.find(id).filter(it -> actor.scope().covers(it.partner())).orElseThrow(() -> new NotFound(id));
        feeds.remove(id);
        audit.record(actor, "feed.revoked", Subject.of("feed", id.toString(), feed.partner()), feed.whose(), Map.of());
    }

    @Transactional(readOnly = true)
    FeedsPage page(Actor actor, OnboardingId id) {
        var invited = partners.people(meetings.calendar(actor, id).meetings().stream()
                .filter(Meeting::isPlanned)
                .flatMap(it -> it.invitees().stream())
                .map(Invitee::contact)
                .distinct()
                .toList());
        var known = feeds.of(id, invited.keySet());
        var rows = new ArrayList<Row>();
        rows.add(new Row(Text.of("invite.feed-run"), "", address(known, new Whose.Run(id))));
        invited.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(it -> rows.add(new Row(
                        Text.of("invite.feed-person", "name", it.name()),
                        it.id().toString(),
                        address(known, new Whose.Person(it.id())))));
        return new FeedsPage(onboardings.frame(actor, id, Tab.CALENDAR), rows);
    }

    @Transactional(readOnly = true)
    List<Feed> of(Actor actor, OnboardingId id) {
        var people = meetings.calendar(actor, id).meetings().stream()
                .flatMap(it -> it.invitees().stream())
                .map(Invitee::contact)
                .distinct()
                .toList();
        return feeds.of(id, people);
    }

    private Optional<Address> address(List<Feed> known, Whose whose) {
        return known.stream().filter(it -> it.whose().equals(whose)).findFirst().map(this::address);
    }

    Address address(Feed feed) {
        var https = settings.baseUrl() + "/feeds/" + seals.seal(Purpose.FEED, feed.id()) + ".ics";
        return new Address(
                feed.id().toString(), https, https.replaceFirst("^https?", "webcal"), feed.madeBy(), feed.madeAt());
    }
}
