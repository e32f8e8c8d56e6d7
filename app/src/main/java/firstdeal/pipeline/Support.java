package firstdeal.pipeline;

import firstdeal.shared.Role;
import java.util.Locale;

/** What a partner may ask of us for a deal. */
public enum Support {
    SE_DEMO(Role.SE),
    AE_CALL(Role.AE);

    /** The business days within which it is answered. */
    public static final int ANSWER_WITHIN = 2;

    private final transient Role role;

    Support(Role role) {
        this.role = role;
    }

    /** Who of ours is asked. */
    public Role role() {
        return role;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
