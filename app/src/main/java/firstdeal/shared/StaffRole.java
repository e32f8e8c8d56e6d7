package firstdeal.shared;

import static firstdeal.shared.Permission.ADMINISTER;
import static firstdeal.shared.Permission.DECIDE;
import static firstdeal.shared.Permission.GOVERN;
import static firstdeal.shared.Permission.READ;
import static firstdeal.shared.Permission.RUN;
import static firstdeal.shared.Permission.WORK;
import static firstdeal.shared.Permission.WRITE_PROGRAMS;

import java.util.Locale;
import java.util.Set;

/** What one of our people is to the program, and so what they may do. */
public enum StaffRole {
    PROGRAM_OWNER(READ, WORK, RUN, DECIDE, GOVERN, WRITE_PROGRAMS, ADMINISTER),
    PROGRAM_MANAGER(READ, WORK, RUN, DECIDE, WRITE_PROGRAMS),
    PAM(READ, WORK, RUN, DECIDE),
    VIEWER(READ);

    private final Set<Permission> permissions;

    StaffRole(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The word in URLs, forms and JSON: {@code program-owner}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
