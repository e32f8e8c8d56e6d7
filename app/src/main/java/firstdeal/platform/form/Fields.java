package firstdeal.platform.form;

import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form or sent as JSON, read field by field. Whatever is wrong is collected with its field, so
 * that a person learns everything at once; {@link #requireRight()} then refuses.
 */
public final class Fields {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Map<String, String> typed;
    private final Map<String, Text> wrong = new LinkedHashMap<>();

    private Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Of a form, or of a flat map. */
    public static Fields of(Map<String, String> typed) {
        return new Fields(new LinkedHashMap<>(typed));
    }

    /** Of a JSON object; members of members are called {@code address.city}, items of arrays {@code signatories.0.name}. */
    public static Fields ofJson(Map<String, ?> json) {
        var flat = new LinkedHashMap<String, String>();
        flatten("", json, flat);
        return new Fields(flat);
    }

    /** What is stored, with what a JSON merge patch changes in it; a {@code null} there empties the field. */
    public static Fields patch(Map<String, String> stored, Map<String, ?> json) {
        var flat = new LinkedHashMap<>(stored);
        for (String name : json.keySet()) {
            flat.keySet().removeIf(it -> it.startsWith(name + "."));
        }
        flatten("", json, flat);
        return new Fields(flat);
    }

    private static void flatten(String name, @Nullable Object value, Map<String, String> flat) {
        var prefix = name.isEmpty() ? "" : name + ".";
        switch (value) {
            case Map<?, ?> object -> object.forEach((key, member) -> flatten(prefix + key, member, flat));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(prefix + i, list.get(i), flat);
                }
            }
            case null -> flat.put(name, "");
            default -> flat.put(name, value.toString());
        }
    }

    /** Anything but these (and what hangs below them by a dot) is an error; names with an underscore are the form's own. */
    public Fields only(Set<String> names) {
        for (String name : typed.keySet()) {
            int dot = name.indexOf('.');
            if (!name.startsWith("_") && !names.contains(dot < 0 ? name : name.substring(0, dot))) {
                wrong(name, Text.of("platform.field.unknown", "name", name));
            }
        }
        return this;
    }

    /** Anything but the members of the record that describes the body is an error. */
    public Fields only(Class<? extends Record> body) {
        return only(Arrays.stream(body.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Without control characters and outer white space; empty when it was not given. */
    public String text(String name, int max) {
        var text = clean(typed.getOrDefault(name, ""));
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            wrong(name, Text.of("platform.field.too-long", "max", max, "length", length));
        }
        return text;
    }

    /** As {@link #text}, and not empty. */
    public String need(String name, int max) {
        var text = text(name, max);
        if (text.isEmpty()) {
            wrong(name, Text.of("platform.field.needed"));
        }
        return text;
    }

    /** A day in ISO form between 1900 and 2199, or empty. */
    public Optional<LocalDate> date(String name) {
        var text = text(name, 40);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                wrong(name, Text.of("platform.field.date-range"));
            }
            return Optional.of(day);
        } catch (DateTimeException _) {
            wrong(name, Text.of("platform.field.date"));
            return Optional.empty();
        }
    }

    /** One of an enum's names, in any case, with hyphens or underscores; {@code otherwise} when not given. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var text = text(name, 100);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        wrong(name, Text.of("platform.field.choice", "given", text, "choices", choices(type)));
        return otherwise;
    }

    private static <E extends Enum<E>> List<String> choices(Class<E> type) {
        return List.of(type.getEnumConstants()).stream()
                .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** A value that {@code of} reads or refuses with an IllegalArgumentException, or empty when not given. */
    public <T> Optional<T> value(String name, Function<String, T> of) {
        var text = text(name, 200);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of.apply(text));
        } catch (IllegalArgumentException _) {
            wrong(name, Text.of("platform.field.form", "given", text));
            return Optional.empty();
        }
    }

    /** Ticked, or {@code true}; not when it was not given, or is {@code false}. */
    public boolean flag(String name) {
        return switch (text(name, 200)) {
            case "true", "on", "1" -> true;
            case "false", "off", "0", "" -> false;
            default -> {
                wrong(name, Text.of("platform.field.flag"));
                yield false;
            }
        };
    }

    /** What hangs below a name by a dot ({@code attendees.0}), by the rest of its name and in order; blank ones left out. */
    public Map<String, String> under(String name) {
        var members = new LinkedHashMap<String, String>();
        typed.forEach((key, value) -> {
            if (key.startsWith(name + ".") && !clean(value).isEmpty()) {
                members.put(key.substring(name.length() + 1), clean(value));
            }
        });
        return members;
    }

    /** Every value of a field that may be given several times: as a list, or once as it is. */
    public List<String> all(String name) {
        var one = clean(typed.getOrDefault(name, ""));
        return one.isEmpty() ? List.copyOf(under(name).values()) : List.of(one);
    }

    public boolean given(String name) {
        return typed.containsKey(name);
    }

    public void wrong(String name, Text text) {
        wrong.putIfAbsent(name, text);
    }

    public Map<String, Text> wrong() {
        return wrong;
    }

    /** Refuses with every sentence beside its field; saves nothing. */
    public void requireRight() {
        if (!wrong.isEmpty()) {
            throw new Refused(Text.of("platform.field.refused", "count", wrong.size()), wrong);
        }
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(it -> it == '\n' || it == '\t' || !Character.isISOControl(it))
                .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
                .filter(it -> it < 0x202A || it > 0x202E)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
