package firstdeal.identity;

import firstdeal.audit.AuditEntry;
import firstdeal.audit.ChainState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who did what.
 *
 * @param filter what is asked for, by the names of the form's fields
 * @param next the address of the next page, empty at the end
 * @param chain the state of the seal, only if it was asked for
 */
public record AuditPage(
        List<AuditEntry> entries,
        List<StaffMember> people,
        Map<String, String> filter,
        String export,
        String next,
        Optional<ChainState> chain) {

    public String filter(String name) {
        return filter.getOrDefault(name, "");
    }
}
