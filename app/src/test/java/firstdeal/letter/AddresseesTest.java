package firstdeal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Contact.Quota;
import firstdeal.partner.LegalProfile;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFact.Backer;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.partner.Sponsor;
import firstdeal.program.Content.EscalationStep;
import firstdeal.program.Content.Survey;
import firstdeal.program.Trigger;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is meant by the words of a program. */
class AddresseesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ContactId PAM = id(1);
    private static final ContactId OWNER = id(2);
    private static final ContactId OUR_SPONSOR = id(3);
    private static final ContactId MANAGER = id(4);
    private static final ContactId THEIR_SPONSOR = id(5);
    private static final ContactId GONE = id(6);

    private static final Addressees PEOPLE = new Addressees(
            new PartnerFact(
                    new PartnerId(new UUID(0, 9)),
                    List.of(
                            holder(PAM, Side.VENDOR, "pam", false),
                            holder(OWNER, Side.VENDOR, "program-owner", false),
                            holder(MANAGER, Side.PARTNER, "partner-manager", false),
                            holder(MANAGER, Side.PARTNER, "ae", false),
                            holder(GONE, Side.PARTNER, "ae", true)),
                    List.of(sponsor(OUR_SPONSOR, Side.VENDOR, false), sponsor(THEIR_SPONSOR, Side.PARTNER, true)),
                    LegalProfile.EMPTY),
            TODAY);

    private static ContactId id(long number) {
        return new ContactId(new UUID(0, number));
    }

    private static Holder holder(ContactId who, Side side, String role, boolean left) {
        return new Holder(who, "N", side, new Role(role), Rank.MAIN, Quota.NONE, true, left, TODAY.minusDays(9), null);
    }

    private static Backer sponsor(ContactId who, Side side, boolean left) {
        return new Backer(who, "N", side, true, left, Sponsor.Answer.WAITING);
    }

    @Test
    void everybodyIsMeantOnceAndNobodyWhoLeft() {
        assertThat(PEOPLE.to("both.managers")).containsExactly(PAM, MANAGER);
        assertThat(PEOPLE.to("both.sponsors")).containsExactly(OUR_SPONSOR);
        assertThat(PEOPLE.to("PARTNER.all")).containsExactly(MANAGER);
        assertThat(PEOPLE.to("PARTNER.ae")).containsExactly(MANAGER);
        assertThat(PEOPLE.to("VENDOR.all")).containsExactly(PAM, OWNER, OUR_SPONSOR);
        assertThat(PEOPLE.to("submitter")).isEmpty();
        assertThat(PEOPLE.from("system")).isEmpty();
        assertThat(PEOPLE.from("VENDOR.pam")).hasValue(PAM);
    }

    @Test
    void theLadderHasNoSponsorsOnItSinceEachIsAskedByThemselves() {
        var steps = List.of(
                step("owner-of-the-act"),
                step("VENDOR.pam", "PARTNER.partner-manager"),
                step("VENDOR.program-owner"),
                step("VENDOR.executive-sponsor"));

        assertThat(PEOPLE.ladder(steps)).containsExactly(PAM, MANAGER, OWNER);
    }

    private static EscalationStep step(String... to) {
        return new EscalationStep(1, List.of(to), 0, Optional.empty(), false);
    }

    @Test
    void aSurveyAsksTheRolesThatItNames() {
        var survey = new Survey(
                "pulse",
                new Trigger.OnDay(30, Optional.empty()),
                Map.of(Side.PARTNER, List.of(new Role("ae")), Side.VENDOR, List.of(Role.EXECUTIVE_SPONSOR)),
                List.of());

        assertThat(PEOPLE.respondents(List.of(survey, survey))).containsExactly(OUR_SPONSOR, MANAGER);
    }
}
