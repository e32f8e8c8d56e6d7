package firstdeal.partner.internal;

import firstdeal.partner.Assignment.Rank;
import firstdeal.platform.form.Fields;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles, leavings and sponsors' answers as people type them. */
final class PeopleForm {

    static final Set<String> ROLE_NAMES = Set.of("side", "role", "rank", "contact", "from", "until");
    private static final ContactId NOBODY = ContactId.of("00000000-0000-0000-0000-000000000000");
    private static final Role NO_ROLE = new Role("none");

    private PeopleForm() {}

    /** A role to be given. */
    record RoleGiven(
            Side side,
            Role role,
            Rank rank,
            ContactId contact,
            LocalDate from,
            @Nullable LocalDate until) {}

    static RoleGiven role(Fields fields, LocalDate today) {
        var role = fields.value("role", PeopleForm::role);
        if (role.isEmpty()) {
            fields.wrong("role", Text.of("partner.role.key"));
        }
        var given = new RoleGiven(
                side(fields, role),
                role.orElse(NO_ROLE),
                fields.choice("rank", Rank.class, Rank.MAIN),
                contact(fields, "contact"),
                fields.date("from").orElse(today),
                fields.date("until").orElse(null));
        fields.requireRight();
        return given;
    }

    /** By its key, or as people write it. */
    private static Role role(String text) {
        return new Role(text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
    }

    /** A role that exists on one side only need not say which. */
    private static Side side(Fields fields, Optional<Role> role) {
        var home = role.map(firstdeal.partner.Assignment::homeOf).orElse(Side.JOINT);
        return home == Side.JOINT || fields.given("side") ? side(fields) : home;
    }

    /** Ours or theirs. */
    static Side side(Fields fields) {
        var side = fields.choice("side", Side.class, Side.JOINT);
        if (side == Side.JOINT) {
            fields.wrong("side", Text.of("partner.role.side"));
        }
        return side;
    }

    static ContactId contact(Fields fields, String name) {
        var contact = fields.value(name, ContactId::of);
        if (contact.isEmpty()) {
            fields.wrong(name, Text.of("partner.role.unknown-contact"));
        }
        return contact.orElse(NOBODY);
    }

    static String key(Fields fields, String name) {
        var key = fields.need(name, 60);
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            fields.wrong(name, Text.of("partner.key.form"));
        }
        return key;
    }
}
