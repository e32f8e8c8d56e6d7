package firstdeal.identity;

import java.util.List;
import java.util.Map;

/** Who signs in, and, for who may change it, how. */
public record PeoplePage(List<StaffMember> people, Map<String, String> zones, boolean changes) {}
