package firstdeal.platform.form;

import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form that was refused: which one, what was typed into it, and what is wrong. */
public record Refusal(String form, Map<String, List<String>> typed, List<Text> sentences, Map<String, Text> fields) {

    public static final Refusal NONE = new Refusal("", Map.of(), List.of(), Map.of());

    public static Refusal of(String form, Map<String, List<String>> typed, Refused refused) {
        var sentences = new ArrayList<Text>();
        sentences.add(refused.text());
        sentences.addAll(refused.details());
        return new Refusal(form, typed, List.copyOf(sentences), refused.fields());
    }
}
