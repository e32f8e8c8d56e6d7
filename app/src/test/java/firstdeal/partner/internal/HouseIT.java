package firstdeal.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.IntegrationTest;
import firstdeal.identity.House;
import firstdeal.partner.Company;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.shared.Actor;
import firstdeal.shared.StaffRole;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class HouseIT {

    private static final Actor WE = new Actor.System("test");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    House house;

    @Autowired
    firstdeal.identity.People staff;

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Test
    void ourCompanyIsCalledWhatTheSetUpSays() {
        house.name(WE, "Kestrel Works", ZONE);
        assertThat(partners.get(WE, Company.OURS).name()).isEqualTo("Kestrel Works");
    }

    @Test
    void whoSignsInIsOneOfOurPeople() {
        staff.add(WE, "Ingrid", "ingrid@kestrelworks.example", StaffRole.PROGRAM_OWNER, ZONE, Locale.UK);
        assertThat(people.ours("ingrid@kestrelworks.example"))
                .map(it -> it.details().zone())
                .hasValue("Europe/Berlin");
    }

    @Test
    void whoIsKnownAlreadyIsNotAddedTwice() {
        people.add(WE, Company.OURS, ContactDetails.of("Mara", "mara@kestrelworks.example", "PAM"));
        staff.add(WE, "Mara L.", "Mara@kestrelworks.example", StaffRole.PAM, ZONE, Locale.UK);
        assertThat(people.of(WE, List.of(Company.OURS)))
                .extracting(it -> it.name())
                .contains("Mara")
                .doesNotContain("Mara L.");
    }
}
