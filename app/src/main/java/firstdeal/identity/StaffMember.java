package firstdeal.identity;

import firstdeal.shared.Refused;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One of our people who may sign in.
 *
 * @param email where sign-in links go; no two people share one, however it is capitalised
 * @param zone in which they read moments
 */
public record StaffMember(
        StaffId id,
        String name,
        String email,
        StaffRole role,
        ZoneId zone,
        Locale locale,
        boolean active,
        int version) {

    private static final int LONGEST = 200;

    public StaffMember {
        name = name.strip();
        email = email.strip();
    }

    /** @throws Refused with a sentence for each field that is not right */
    public StaffMember checked() {
        Map<String, Text> wrong = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            wrong.put("name", Text.of("identity.needs-name"));
        }
        if (!email.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+|[^\\s@<>\"]+@localhost")
                || email.length() > LONGEST) {
            wrong.put("email", Text.of("identity.needs-email"));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(Text.of("identity.not-a-person"), wrong);
        }
        return this;
    }

    public StaffMember changed(String name, StaffRole role, ZoneId zone, boolean active) {
        return new StaffMember(id, name, email, role, zone, locale, active, version).checked();
    }

    /** True if this person, active, may administer: one such person must remain. */
    public boolean governs() {
        return active && role == StaffRole.PROGRAM_OWNER;
    }
}
