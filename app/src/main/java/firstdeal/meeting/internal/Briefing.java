package firstdeal.meeting.internal;

import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.message.Mail;
import firstdeal.message.Outbox;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.Tokens;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends each sponsor their brief, two business days before a check-in and once. */
@Service
@Transactional
class Briefing {

    static final String CHECK_IN = "sponsor-check-in";

    private static final Actor ITSELF = new Actor.System("Firstdeal");
    private static final int BUSINESS_DAYS = 2;
    private static final Duration LOOKS_AHEAD = Duration.ofDays(21);

    private final MeetingStore meetings;
    private final BriefStore briefs;
    private final Onboardings onboardings;
    private final Workdays workdays;
    private final PartnerFacts partners;
    private final Outbox outbox;
    private final ServerSettings settings;
    private final Messages messages;
    private final Tokens tokens;
    private final Clock clock;

    Briefing(
            MeetingStore meetings,
            BriefStore briefs,
            Onboardings onboardings,
            Workdays workdays,
            PartnerFacts partners,
            Outbox outbox,
            ServerSettings settings,
            Messages messages,
            Tokens tokens,
            Clock clock) {
        this.meetings = meetings;
        this.briefs = briefs;
        this.onboardings = onboardings;
        this.workdays = workdays;
        this.partners = partners;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @return how many were sent */
    int send() {
        var now = clock.instant();
        int sent = 0;
        for (var meeting : meetings.planned(CHECK_IN, now, now.plus(LOOKS_AHEAD))) {
            var run = onboardings.get(ITSELF, meeting.onboarding());
            var calendar = workdays.of(run.partner()).calendars().both();
            boolean isTime = !run.today(now).isBefore(calendar.plus(meeting.day(), -BUSINESS_DAYS));
            if (isTime && !run.isEnded()) {
                sent += send(run, meeting);
            }
        }
        return sent;
    }

    private int send(Onboarding run, Meeting meeting) {
        int sent = 0;
        var people = partners.people(
                meeting.invitees().stream().map(Invitee::contact).toList());
        for (var invitee : meeting.invitees()) {
            var person = people.get(invitee.contact());
            if (invitee.required() && person != null && !person.hasLeft()) {
                var secret = tokens.mint();
                if (briefs.issue(meeting, invitee.side(), person.id(), Tokens.hash(secret), clock.instant())) {
                    mail(run, meeting, person, settings.baseUrl() + "/brief/" + secret);
                    sent++;
                }
            }
        }
        return sent;
    }

    private void mail(Onboarding run, Meeting meeting, Contact person, String link) {
        var to = person.details().mail();
        if (to.isEmpty()) {
            return;
        }
        var companies = partners.companies(List.of(run.partner(), Company.OURS));
        var partner = Objects.requireNonNull(companies.get(run.partner())).name();
        var words = new Words(messages, reader(person));
        outbox.send(new Mail(
                        to,
                        words.say(
                                Text.of("meeting.brief.mail-subject", "meeting", meeting.title(), "partner", partner)),
                        words.say(Text.of("meeting.brief.mail-text", "name", person.name(), "partner", partner)
                                .with("meeting", meeting.title())
                                .with("at", meeting.times().start())
                                .with("link", link)),
                        true)
                .about(run.partner(), run.id(), person.id(), "sponsor-brief"));
    }

    private static Reader reader(Contact person) {
        var details = person.details();
        return new Reader(
                details.language().isEmpty() ? Reader.DEFAULT.locale() : Locale.forLanguageTag(details.language()),
                details.zone().isEmpty() ? Reader.DEFAULT.zone() : ZoneId.of(details.zone()));
    }
}
