package firstdeal.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that registration/form.jte prints.
 *
 * @param partners by id
 * @param contacts their people, by id, once it is known whose claim it is
 * @param typed what stands in the fields
 * @param draft the draft that is changed, when it is one
 */
public record ClaimPage(
        Map<String, String> partners,
        Map<String, String> contacts,
        List<CustomField> fields,
        List<String> offerings,
        Map<String, String> typed,
        LocalDate today,
        Optional<Draft> draft) {

    public record Draft(RegistrationId id, int version) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String action() {
        return draft.map(it -> "/deals/" + it.id()).orElse("/deals");
    }
}
