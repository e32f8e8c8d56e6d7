package firstdeal.programfile;

import firstdeal.program.Condition;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How the conditions stand in a file. The records of {@link Condition} are the vocabulary: a condition is written by its
 * record's name in kebab-case, its parameters by their components' names. What may be left out, and what it is then, stands
 * here.
 */
final class Vocabulary {

    private static final Set<Side> BOTH = Set.of(Side.VENDOR, Side.PARTNER);

    /** Defaults by condition and parameter; optional components are optional without standing here. */
    private static final Map<String, Map<String, Object>> DEFAULTS = Map.ofEntries(
            Map.entry("tasks-done", Map.of("tasks", Set.of())),
            Map.entry(
                    "sponsors-named",
                    Map.of("sides", BOTH, "accepted", true, "distinct-from", Set.of(Role.PAM, Role.PARTNER_MANAGER))),
            Map.entry("meeting-held", Map.of("both-sides", true, "needs", Set.of())),
            Map.entry("meeting-scheduled", Map.of("tolerance-days", 0, "accepted-by", BOTH)),
            Map.entry("cadence-kept", Map.of("both-sides", true)),
            Map.entry(
                    "agreement-executed",
                    Map.of("by-sides", BOTH, "partner-sponsor", Condition.AgreementExecuted.SponsorClause.IGNORE)),
            Map.entry("artifact-agreed", Map.of("sides", BOTH)),
            Map.entry("enablement-delivered", Map.of("side", Side.PARTNER, "at-least", 1, "live", true)),
            Map.entry("certified", Map.of("at-least", 1)),
            Map.entry(
                    "registration-tested",
                    Map.of(
                            "submitted-by",
                            Side.PARTNER,
                            "reached",
                            Set.of(Condition.RegistrationTested.Reached.values()))),
            Map.entry("registration-answered", Map.of("at-least", 1)),
            Map.entry("account-list-exists", Map.of("at-least", 1)),
            Map.entry("overlap-shared", Map.of("opened-by", Side.PARTNER)),
            Map.entry("account-list-ranked", Map.of("at-least", 1, "owners-on", BOTH)),
            Map.entry(
                    "joint-motion-run",
                    Map.of(
                            "kinds",
                            Set.of("ae-introduction", "co-marketing-campaign"),
                            "at-least",
                            1,
                            "live-deal",
                            false,
                            "needs-outcome",
                            true)),
            Map.entry(
                    "named-opportunities",
                    Map.of(
                            "at-least",
                            1,
                            "level",
                            Condition.NamedOpportunities.Level.NAMED,
                            "distinct-accounts",
                            true)),
            Map.entry("playbook-validated", Map.of("at-least", 1, "live-deal", true)),
            Map.entry("deal-in-commit", Map.of("at-least", 1, "ever", false)),
            Map.entry(
                    "closed-won",
                    Map.of("at-least", 1, "attribution", Condition.ClosedWon.Attribution.ANY, "joint", true)),
            Map.entry(
                    "retrospective-done", Map.of("sides", BOTH, "cause", true, "decision", true, "answers", Set.of())));

    private static final Map<String, Entry> ENTRIES = entries();

    private Vocabulary() {}

    /** A condition: its word and the parameters it takes, the label aside. */
    record Entry(String name, Class<?> type, List<Parameter> parameters) {}

    /**
     * A parameter of a condition.
     *
     * @param otherwise what it is when the file does not say
     */
    record Parameter(String name, RecordComponent component, Optional<Object> otherwise) {

        Class<?> type() {
            return component.getType();
        }

        boolean required() {
            return otherwise.isEmpty();
        }
    }

    static Set<String> names() {
        return ENTRIES.keySet();
    }

    static Optional<Entry> entry(String name) {
        return Optional.ofNullable(ENTRIES.get(name));
    }

    /** The word of a condition, for example {@code meeting-held}. */
    static Entry entry(Condition condition) {
        return entry(kebab(condition.getClass().getSimpleName())).orElseThrow();
    }

    private static Map<String, Entry> entries() {
        var entries = new LinkedHashMap<String, Entry>();
        for (Class<?> type : Condition.class.getPermittedSubclasses()) {
            var name = kebab(type.getSimpleName());
            var parameters = Arrays.stream(type.getRecordComponents())
                    .skip(1)
                    .map(component -> parameter(name, component))
                    .toList();
            entries.put(name, new Entry(name, type, parameters));
        }
        return java.util.Collections.unmodifiableMap(entries);
    }

    private static Parameter parameter(String condition, RecordComponent component) {
        var name = kebab(component.getName());
        var otherwise =
                Optional.ofNullable(DEFAULTS.getOrDefault(condition, Map.of()).get(name));
        if (component.getType() == OptionalInt.class) {
            otherwise = Optional.of(OptionalInt.empty());
        } else if (component.getType() == Optional.class) {
            otherwise = Optional.of(Optional.empty());
        }
        return new Parameter(name, component, otherwise);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
