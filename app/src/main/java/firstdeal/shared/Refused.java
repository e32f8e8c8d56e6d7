package firstdeal.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule says no (HTTP 422). The sentence is for the person who asked; {@code fields} says it again beside the form
 * fields or JSON members it is about, {@code details} lists what else is wrong or missing.
 */
public final class Refused extends RuntimeException {

    private final transient Text text;
    private final transient Map<String, Text> fields;
    private final transient List<Text> details;

    public Refused(Text text) {
        this(text, Map.of(), List.of());
    }

    public Refused(Text text, List<Text> details) {
        this(text, Map.of(), details);
    }

    public Refused(Text text, Map<String, Text> fields) {
        this(text, fields, List.of());
    }

    private Refused(Text text, Map<String, Text> fields, List<Text> details) {
        super(text.key() + text.args());
        this.text = text;
        this.fields = new LinkedHashMap<>(fields);
        this.details = List.copyOf(details);
    }

    public Text text() {
        return text;
    }

    public Map<String, Text> fields() {
        return fields;
    }

    public List<Text> details() {
        return details;
    }
}
