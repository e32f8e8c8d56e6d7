package firstdeal.invite.internal;

import firstdeal.invite.Appointment;
import firstdeal.meeting.RunCalendar;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.ServerSettings;
import firstdeal.program.Program;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Side;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads everything that is said around the meetings of a run: who meets, who asks, what it is about. */
@Component
class Rooms {

    static final Actor ITSELF = new Actor.System("Firstdeal");

    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final ServerSettings settings;

    Rooms(Onboardings onboardings, PartnerFacts partners, ServerSettings settings) {
        this.onboardings = onboardings;
        this.partners = partners;
        this.settings = settings;
    }

    /**
     * @param people everybody who is or was invited
     * @param pam who asks, where there is a manager
     */
    record Room(
            Onboarding run,
            RunCalendar calendar,
            Program program,
            Company ours,
            Company partner,
            Map<ContactId, Contact> people,
            Optional<Contact> pam,
            String organizerMail,
            String base) {

        List<String> agenda(Appointment it) {
            return agenda(it.kind(), it.title());
        }

        /** As the program has it. */
        List<String> agenda(String kind, String title) {
            return program.meetings().stream()
                    .filter(meeting ->
                            meeting.kind().equals(kind) && meeting.title().equals(title))
                    .findFirst()
                    .map(meeting -> meeting.agenda())
                    .orElse(List.of());
        }

        String between(Contact reader) {
            return reader.side() == Side.VENDOR ? partner.name() : ours.name();
        }

        String organizer() {
            return pam.map(Contact::name).orElse(ours.name());
        }

        /** The domain under which our calendars name things. */
        String domain() {
            return organizerMail.substring(organizerMail.indexOf('@') + 1);
        }
    }

    Room of(OnboardingId id, RunCalendar calendar, Collection<ContactId> people) {
        var run = onboardings.get(ITSELF, id);
        var all = new HashSet<>(people);
        run.pam().ifPresent(all::add);
        var companies = partners.companies(List.of(Company.OURS, run.partner()));
        var known = all.isEmpty() ? Map.<ContactId, Contact>of() : partners.people(all);
        return new Room(
                run,
                calendar,
                onboardings.program(run),
                Objects.requireNonNull(companies.get(Company.OURS)),
                Objects.requireNonNull(companies.get(run.partner())),
                known,
                run.pam().map(known::get),
                organizerMail(),
                settings.baseUrl().toString());
    }

    private String organizerMail() {
        return settings.mailServer()
                .map(ServerSettings.SmtpSettings::from)
                .orElse("calendar@" + settings.baseUrl().getHost());
    }
}
