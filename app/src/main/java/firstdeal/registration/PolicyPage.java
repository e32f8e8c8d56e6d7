package firstdeal.registration;

import java.util.Map;

/**
 * Everything that registration/policy.jte prints.
 *
 * @param typed the rules as they would be typed, by field
 */
public record PolicyPage(Map<String, String> typed) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
