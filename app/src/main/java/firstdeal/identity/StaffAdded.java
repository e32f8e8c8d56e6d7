package firstdeal.identity;

import firstdeal.shared.StaffId;
import java.time.ZoneId;

/** Somebody of ours may sign in from now on. */
public record StaffAdded(StaffId id, String name, String email, ZoneId zone) {}
