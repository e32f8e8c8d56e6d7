package firstdeal.platform.screen;

import firstdeal.platform.form.Refusal;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows besides its Page: the reader's words, who reads, where we are, the CSRF token, and what a refused
 * form had in it.
 */
public record Screen(
        Words words,
        @Nullable Actor actor,
        String path,
        String csrfName,
        String csrf,
        Theme theme,
        LocalDate today,
        boolean shifted,
        Refusal refusal,
        Optional<Flash> flash) {

    /** Light, dark, or as the device prefers. */
    public enum Theme {
        LIGHT,
        DARK,
        DEVICE
    }

    public String say(String key) {
        return words.say(key);
    }

    public String say(Text text) {
        return words.say(text);
    }

    public String say(String key, String name, Object value) {
        return words.say(Text.of(key, name, value));
    }

    public String say(String key, String name1, Object value1, String name2, Object value2) {
        return words.say(Text.of(key, name1, value1, name2, value2));
    }

    public String date(LocalDate date) {
        return words.date(date);
    }

    public String exact(LocalDate date) {
        return words.exact(date);
    }

    public String moment(Instant instant) {
        return words.moment(instant);
    }

    public boolean signedIn() {
        return actor != null;
    }

    /** Who reads, as the shell shows it; empty when nobody is signed in. */
    public String name() {
        return actor == null ? "" : actor.name();
    }

    public boolean may(Permission permission) {
        return actor != null && actor.may(permission);
    }

    /** What stands in a field: what was typed into this form if it was refused, else the value that is stored. */
    public String value(String form, String field, String stored) {
        var typed = refusal.form().equals(form) ? refusal.typed().get(field) : null;
        return typed == null || typed.isEmpty() ? stored : typed.getFirst();
    }

    /** Whether a box is ticked: as it was sent if its form was refused, else as it is stored. */
    public boolean ticked(String form, String field, String value, boolean stored) {
        return refusal.form().equals(form)
                ? refusal.typed().getOrDefault(field, List.of()).contains(value)
                : stored;
    }

    /** The sentence beside a field, or empty. */
    public String error(String form, String field) {
        var text = refusal.form().equals(form) ? refusal.fields().get(field) : null;
        return text == null ? "" : say(text);
    }

    /** The sentences over a refused page, the headline first; empty when nothing was refused. */
    public List<String> refusals() {
        return refusal.sentences().stream().map(this::say).toList();
    }
}
