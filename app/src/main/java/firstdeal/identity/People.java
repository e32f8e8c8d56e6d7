package firstdeal.identity;

import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our people who sign in, for the modules above. */
public interface People {

    /** @throws firstdeal.shared.Refused if the address is taken or not an address */
    StaffId add(Actor who, String name, String email, StaffRole role, ZoneId zone, Locale locale);

    /** All, active or not, by name. */
    List<StaffMember> all();

    Optional<StaffMember> find(StaffId id);

    /**
     * Makes an API key that acts for {@code owner}.
     *
     * @param scopes at most what the owner's role permits
     * @param ends null for never
     * @return the key itself, which nobody can read again
     */
    String mintKey(Actor who, StaffId owner, String name, Set<Permission> scopes, @Nullable Instant ends);
}
