package firstdeal.invite.internal;

import firstdeal.invite.CalendarText;
import firstdeal.invite.CalendarText.Entry;
import firstdeal.invite.Feed;
import firstdeal.invite.Feed.Whose;
import firstdeal.invite.internal.Seals.Purpose;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingState;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.Meetings.Mark;
import firstdeal.meeting.RunCalendar;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Kept;
import firstdeal.platform.ServerSettings;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.ProgramVersionId;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in a calendar to subscribe to, and in the file of a single meeting. Calendars are asked for every hour and change
 * every few days: what was written is kept while everything that it says stands.
 */
@Service
@Transactional(readOnly = true)
class FeedTexts {

    private static final int BACK_DAYS = 120;
    private static final int AHEAD_DAYS = 500;
    private static final int KEPT_AT_MOST = 400;

    private final FeedStore feeds;
    private final Seals seals;
    private final Meetings meetings;
    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final ServerSettings settings;
    private final Clock clock;
    private final Kept<UUID, Standing, FeedFile> kept = new Kept<>(KEPT_AT_MOST);

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

    /**
     * Everything on which the text of a calendar rests: while it is equal, so is the text.
     *
     * @param name of the person or partner whose calendar it is
     * @param ours whether who reads it is one of us
     * @param day on which it is read, which says from when until when
     */
    private record Standing(
            String name,
            boolean ours,
            LocalDate day,
            List<Mark> marks,
            Map<PartnerId, String> names,
            Map<OnboardingId, Followed> programs) {}

    /** Which program a run follows; a version never changes. */
    private record Followed(ProgramVersionId program, String partnerType) {}

    /** What is known around meetings. */
    private record Around(Map<PartnerId, String> names, List<Onboarding> runs) {

        String name(PartnerId id) {
            return Optional.ofNullable(names.get(id)).orElse("");
        }

        Standing standing(String name, boolean ours, LocalDate day, List<Mark> marks) {
            return new Standing(
                    name,
                    ours,
                    day,
                    marks,
                    names,
                    runs.stream()
                            .collect(Collectors.toMap(
                                    Onboarding::id, it -> new Followed(it.program(), it.partnerType()))));
        }
    }

    /** @throws NotFound when the address was never given out, or is revoked */
    FeedFile feed(String sealed) {
        var feed = seals.open(Purpose.FEED, sealed).flatMap(feeds::find).orElseThrow(() -> new NotFound("feed"));
        return switch (feed.whose()) {
            case Whose.Person(var contact) -> ofPerson(feed, contact);
            case Whose.Run(var run) -> ofRun(feed, run);
        };
    }

    private FeedFile ofPerson(Feed feed, ContactId contact) {
        var person = partners.people(List.of(contact)).get(contact);
        if (person == null || person.hasLeft()) {
            throw new NotFound("feed");
        }
        var day = today();
        var from = day.minusDays(BACK_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        var until = day.plusDays(AHEAD_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        var marks = meetings.marks(contact, from, until);
        var around = around(
                onboardings.all(marks.stream().map(Mark::run).toList()),
                marks.stream().map(Mark::partner));
        return file(
                feed,
                around.standing(person.name(), person.company().equals(Company.OURS), day, marks),
                around,
                () -> meetings.ofContact(contact, from, until).stream()
                        .filter(it -> it.invitee(contact).isPresent())
                        .toList());
    }

    private FeedFile ofRun(Feed feed, OnboardingId id) {
        var run = onboardings.all(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("feed"));
        var around = around(List.of(run), Stream.of(run.partner()));
        var mark = new Mark(id, run.partner(), String.valueOf(run.stamp().facts()));
        return file(
                feed,
                around.standing(around.name(run.partner()), true, today(), List.of(mark)),
                around,
                () -> meetings.current(List.of(run)).getOrDefault(id, RunCalendar.none(id)).meetings().stream()
                        .filter(it -> !it.internal())
                        .toList());
    }

    private FeedFile file(Feed feed, Standing standing, Around around, Supplier<List<Meeting>> known) {
        return kept.get(feed.id(), standing)
                .orElseGet(() -> kept.keep(
                        feed.id(),
                        standing,
                        FeedFile.of(text(
                                "Firstdeal · " + standing.name(),
                                known.get(),
                                feed.madeAt(),
                                around,
                                standing.ours()))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** One meeting, for whoever wants it in a calendar of their own. */
    String meeting(Actor actor, Meeting it) {
        var run = onboardings.get(actor, it.onboarding());
        return text(it.title(), List.of(it), clock.instant(), around(List.of(run), Stream.of(it.partner())), true);
    }

    private String text(String name, Collection<Meeting> known, Instant stamp, Around around, boolean ours) {
        var agendas = around.runs().stream().collect(Collectors.toMap(Onboarding::id, this::agendas));
        var entries = known.stream()
                .filter(it -> !(it.state() instanceof MeetingState.Skipped))
                .map(it -> entry(it, around, agendas.getOrDefault(it.onboarding(), Map.of()), ours))
                .toList();
        return CalendarText.feed(name, entries, stamp);
    }

    private Map<String, String> agendas(Onboarding run) {
        return onboardings.program(run).meetings().stream()
                .collect(Collectors.toMap(
                        MeetingTemplate::key,
                        it -> it.agenda().stream().map(line -> "- " + line).collect(Collectors.joining("\n"))));
    }

    private Entry entry(Meeting it, Around around, Map<String, String> agendas, boolean ours) {
        return new Entry(
                it.id() + "@" + settings.baseUrl().getHost(),
                it.sequence(),
                it.times().local(),
                it.times().zone(),
                it.times().minutes(),
                it.title() + " · " + around.name(ours ? it.partner() : Company.OURS),
                agendas.getOrDefault(it.key(), ""),
                it.place(),
                settings.baseUrl() + "/onboardings/" + it.onboarding() + "/calendar",
                it.state() instanceof MeetingState.Cancelled ? Entry.State.CANCELLED : Entry.State.CONFIRMED);
    }

    private Around around(List<Onboarding> runs, Stream<PartnerId> theirs) {
        var companies = Stream.concat(theirs, Stream.of(Company.OURS)).collect(Collectors.toSet());
        return new Around(
                partners.companies(companies).values().stream().collect(Collectors.toMap(Company::id, Company::name)),
                runs);
    }
}
