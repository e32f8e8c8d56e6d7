package firstdeal.programfile;

import firstdeal.programfile.Node.Entry;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Scalar;
import firstdeal.programfile.Node.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Builds trees key by key, leaving out what says nothing. */
final class Trees {

    private final List<Entry> entries = new ArrayList<>();

    static Trees mapping() {
        return new Trees();
    }

    static Node text(String text) {
        return new Scalar(Mark.START, text, Scalar.Kind.TEXT);
    }

    static Node number(Number number) {
        return new Scalar(Mark.START, number.toString(), Scalar.Kind.NUMBER);
    }

    static Node flag(boolean flag) {
        return new Scalar(Mark.START, Boolean.toString(flag), Scalar.Kind.FLAG);
    }

    static Node nothing() {
        return new Scalar(Mark.START, "null", Scalar.Kind.NOTHING);
    }

    static <T> Node list(Collection<T> items, Function<T, Node> write) {
        return new Sequence(Mark.START, items.stream().map(write).toList());
    }

    static Map<String, Object> values(Mapping tree) {
        var values = new LinkedHashMap<String, Object>();
        tree.entries().forEach(it -> values.put(it.key(), value(it.value())));
        return values;
    }

    private static Object value(Node node) {
        return switch (node) {
            case Mapping mapping -> values(mapping);
            case Sequence(var _, var items) -> items.stream().map(Trees::value).toList();
            case Scalar(var _, var text, var kind) ->
                switch (kind) {
                    case FLAG -> Boolean.valueOf(text);
                    case NUMBER -> new BigDecimal(text);
                    case TEXT, NOTHING -> text;
                };
        };
    }

    Trees put(String key, Node value) {
        entries.add(new Entry(Mark.START, key, value));
        return this;
    }

    Trees put(String key, String text) {
        return text.isEmpty() ? this : put(key, text(text));
    }

    Trees put(String key, int number) {
        return put(key, number(number));
    }

    Trees put(String key, OptionalInt number) {
        return number.isPresent() ? put(key, number.getAsInt()) : this;
    }

    Trees put(String key, Optional<String> text) {
        text.ifPresent(it -> put(key, it));
        return this;
    }

    <T> Trees put(String key, Optional<T> value, Function<T, Node> write) {
        value.ifPresent(it -> put(key, write.apply(it)));
        return this;
    }

    /** A flag that is only worth writing when it is set. */
    Trees flagged(String key, boolean flag) {
        return flag ? put(key, flag(true)) : this;
    }

    /** A list that is only worth writing when there is something in it. */
    <T> Trees some(String key, Collection<T> items, Function<T, Node> write) {
        return items.isEmpty() ? this : put(key, list(items, write));
    }

    Trees texts(String key, List<String> texts) {
        return some(key, texts, Trees::text);
    }

    /** Sets have no order of their own: theirs is the alphabet's. */
    Trees sorted(String key, Collection<String> texts) {
        return texts(key, texts.stream().sorted().toList());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Mapping done() {
        return new Mapping(Mark.START, entries);
    }
}
