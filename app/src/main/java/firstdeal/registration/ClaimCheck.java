package firstdeal.registration;

import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What cannot be claimed. */
public final class ClaimCheck {

    private static final int FARTHEST_YEARS = 5;

    private ClaimCheck() {}

    /** What is wrong with a claim, by field; what the account's name can be is not looked at here. */
    public static Map<String, Text> wrong(Claim claim, Policy policy, String partnerType, LocalDate today) {
        var wrong = new LinkedHashMap<String, Text>();
        if (claim.offering().isBlank()) {
            wrong.put("offering", Text.of("registration.wrong.offering"));
        } else if (claim.offering().length() > Claim.LONGEST_OFFERING) {
            wrong.put("offering", Text.of("registration.wrong.offering-long", "max", Claim.LONGEST_OFFERING));
        } else if (!policy.offerings().isEmpty()
                && policy.offerings().stream()
                        .noneMatch(it -> it.equalsIgnoreCase(claim.offering().strip()))) {
            wrong.put("offering", Text.of("registration.wrong.offering-unknown", "offerings", policy.offerings()));
        }
        if (claim.closes().isBefore(today)) {
            wrong.put("close", Text.of("registration.wrong.close-past"));
        } else if (claim.closes().isAfter(today.plusYears(FARTHEST_YEARS))) {
            wrong.put("close", Text.of("registration.wrong.close-far", "years", FARTHEST_YEARS));
        }
        if (claim.note().length() > Claim.LONGEST_NOTE) {
            wrong.put("note", Text.of("registration.wrong.note", "max", Claim.LONGEST_NOTE));
        }
        var asked = policy.fieldsOf(partnerType);
        for (var field : asked) {
            field.wrong(claim.fields().getOrDefault(field.key(), ""))
                    .ifPresent(it -> wrong.put("fields." + field.key(), it));
        }
        var known = asked.stream().map(CustomField::key).collect(Collectors.toSet());
        for (var key : claim.fields().keySet()) {
            if (!known.contains(key)) {
                wrong.put("fields." + key, Text.of("registration.field.unknown", "key", key));
            }
        }
        return wrong;
    }
}
