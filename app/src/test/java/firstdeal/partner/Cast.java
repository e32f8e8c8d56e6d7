package firstdeal.partner;

import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Contact.Quota;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ready-made companies and people for tests; each test changes only what it is about. */
public final class Cast {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final PartnerId NORDHAVEN = new PartnerId(id(0xa1));
    public static final PartnerId NORDHAVEN_GROUP = new PartnerId(id(0xa2));

    public static final Contact MARA = person(0x01, Company.OURS, "Mara Lindqvist", "mara@kestrelworks.example");
    public static final Contact HANNE = person(0x02, Company.OURS, "Hanne Osei", "hanne@kestrelworks.example");
    public static final Contact ERIK = person(0x03, NORDHAVEN, "Erik Sandvall", "erik@nordhaven.example");
    public static final Contact LARS = person(0x04, NORDHAVEN, "Lars Tomter", "lars@nordhaven.example");

    private Cast() {}

    public static UUID id(int number) {
        return new UUID(0x7000L, 0x8000000000000000L | number);
    }

    public static Contact person(int number, PartnerId company, String name, String mail) {
        return new Contact(new ContactId(id(number)), company, ContactDetails.of(name, mail, ""), Quota.NONE, null, 1);
    }

    public static Assignment holds(Side side, Role role, Contact person) {
        return holds(side, role, Rank.MAIN, person, TODAY, null);
    }

    public static Assignment holds(
            Side side, Role role, Rank rank, Contact person, LocalDate from, @Nullable LocalDate until) {
        return new Assignment(id(0xff), NORDHAVEN, side, role, rank, person.id(), from, until);
    }

    public static Sponsor sponsor(Side side, Contact person) {
        return new Sponsor(
                id(0xfe),
                NORDHAVEN,
                side,
                person.id(),
                TODAY,
                "Mara Lindqvist",
                Sponsor.Answer.WAITING,
                Optional.empty());
    }
}
