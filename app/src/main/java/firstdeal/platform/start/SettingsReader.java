package firstdeal.platform.start;

import static java.util.stream.Collectors.joining;

import firstdeal.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the operator wrote: the command line before the environment before the file. The first thing that is wrong ends the start. */
final class SettingsReader {

    static final String PREFIX = "FIRSTDEAL_";
    private static final String CONFIG_VARIABLE = "FIRSTDEAL_CONFIG";
    private static final String CONFIG_OPTION = "--config";

    /** Read by the launcher, not here. */
    private static final Set<String> LAUNCHER = Set.of("FIRSTDEAL_JAVA_HOME", "FIRSTDEAL_JAVA_OPTS");

    private static final Map<String, Setting> OPTIONS = Map.of(
            "--port", Setting.PORT,
            "--bind", Setting.BIND_ADDRESS,
            "--data", Setting.DATA_DIR,
            "--now", Setting.NOW,
            "--empty", Setting.EMPTY);

    /** A value and the name under which the operator gave it. */
    record Given(String name, String value) {}

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);

    private SettingsReader() {}

    static Map<Setting, Given> read(List<String> arguments, Map<String, String> environment) {
        var reader = new SettingsReader();
        var file = reader.readArguments(arguments)
                .or(() -> Optional.ofNullable(environment.get(CONFIG_VARIABLE))
                        .map(path -> new Given(CONFIG_VARIABLE, path)));
        reader.readEnvironment(environment);
        file.ifPresent(reader::readFile);
        reader.given.forEach((setting, value) -> setting.require(value.name(), value.value()));
        return reader.given;
    }

    private Optional<Given> readArguments(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        Optional<Given> file = Optional.empty();
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            int equals = word.indexOf('=');
            var option = equals < 0 ? word : word.substring(0, equals);
            if (option.equals("--empty") && equals < 0) {
                take(Setting.EMPTY, option, "true");
                continue;
            }
            if (!OPTIONS.containsKey(option) && !option.equals(CONFIG_OPTION)) {
                throw new CannotStart(unknown(
                        option,
                        Stream.concat(OPTIONS.keySet().stream(), Stream.of(CONFIG_OPTION))
                                .toList()));
            }
            var value = equals < 0 ? rest.pollFirst() : word.substring(equals + 1);
            if (value == null) {
                throw new CannotStart("The option %s needs a value.".formatted(option));
            }
            var setting = OPTIONS.get(option);
            if (setting == null) {
                file = Optional.of(new Given(option, value));
            } else {
                take(setting, option, value);
            }
        }
        return file;
    }

    private void readEnvironment(Map<String, String> environment) {
        var variables = byName(Setting::variable);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || name.equals(CONFIG_VARIABLE) || LAUNCHER.contains(name)) {
                return;
            }
            var setting = variables.get(name);
            if (setting == null) {
                throw new CannotStart(unknown(
                        name,
                        Stream.concat(variables.keySet().stream(), Stream.of(CONFIG_VARIABLE))
                                .toList()));
            }
            if (!value.isEmpty()) {
                take(setting, name, value.strip());
            }
        });
    }

    private void readFile(Given file) {
        var properties = new Properties();
        var path = Path.of(file.value());
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "%s is \"%s\"; it should be a properties file that can be read.".formatted(file.name(), path), e);
        }
        var keys = byName(Setting::key);
        for (var key : properties.stringPropertyNames().stream().sorted().toList()) {
            var setting = keys.get(key);
            if (setting == null) {
                throw new CannotStart(unknown(key, List.copyOf(keys.keySet())) + " It stands in " + path + ".");
            }
            take(setting, key + " in " + path, properties.getProperty(key).strip());
        }
    }

    private void take(Setting setting, String name, String value) {
        given.putIfAbsent(setting, new Given(name, value));
    }

    private static Map<String, Setting> byName(Function<Setting, String> name) {
        var names = new TreeMap<String, Setting>();
        for (var setting : Setting.values()) {
            names.put(name.apply(setting), setting);
        }
        return names;
    }

    private static String unknown(String name, List<String> known) {
        return Nearest.to(name, known)
                .map(word -> "There is no setting %s. Did you mean %s?".formatted(name, word))
                .orElseGet(() -> "There is no setting %s. There are %s."
                        .formatted(name, known.stream().sorted().collect(joining(", "))));
    }
}
