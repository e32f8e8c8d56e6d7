package firstdeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no compiler sees: sizes, whose tables a Store names, words without a bundle. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern TABLE = Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern TEXT_KEY = Pattern.compile("\\b(?:Text\\.of|new Text)\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern SAY_KEY = Pattern.compile("\\bsay\\(\\s*\"([a-z0-9.-]+)\"");

    @Test
    void filesStaySmall() {
        var tooLong = new ArrayList<String>();
        each(".java", (file, text) -> longerThan(300, file, text, tooLong));
        each(".jte", (file, text) -> longerThan(120, file, text, tooLong));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void aTableIsNamedByTheStoresOfOneModule() {
        var tables = new TreeSet<String>();
        each(".sql", (file, text) -> TABLE.matcher(text).results().forEach(it -> tables.add(it.group(1))));
        var modules = new TreeMap<String, TreeSet<String>>();
        each(".java", (file, text) -> {
            if (file.getFileName().toString().contains("Store")) {
                for (String table : tables) {
                    if (Pattern.compile("\\b(?:from|join|into|update|table)\\s+" + table + "\\b")
                            .matcher(text)
                            .find()) {
                        modules.computeIfAbsent(table, t -> new TreeSet<>()).add(module(file));
                    }
                }
            }
        });
        assertThat(modules)
                .allSatisfy((table, owners) -> assertThat(owners).as(table).hasSize(1));
    }

    @Test
    void everyWordStandsInABundle() {
        Map<String, String> used = new HashMap<>();
        each(
                ".java",
                (file, text) -> TEXT_KEY.matcher(text).results().forEach(it -> used.put(it.group(1), file.toString())));
        for (var ending : List.of(".java", ".jte")) {
            each(
                    ending,
                    (file, text) ->
                            SAY_KEY.matcher(text).results().forEach(it -> used.put(it.group(1), file.toString())));
        }
        each(
                ".jte",
                (file, text) -> TEXT_KEY.matcher(text).results().forEach(it -> used.put(it.group(1), file.toString())));
        var known = new TreeSet<String>();
        each(
                ".properties",
                (file, text) -> text.lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .forEach(line ->
                                known.add(line.substring(0, line.indexOf('=')).strip())));
        used.keySet().removeAll(known);
        assertThat(used).isEmpty();
    }

    private static void longerThan(int limit, Path file, String text, List<String> found) {
        long lines = text.lines().count();
        if (lines > limit) {
            found.add(file + " has " + lines + " lines");
        }
    }

    private static String module(Path file) {
        return MAIN.resolve("java/firstdeal").relativize(file).getName(0).toString();
    }

    private interface Reader {
        void read(Path file, String text);
    }

    private static void each(String ending, Reader reader) {
        try (var files = Files.walk(MAIN)) {
            for (Path file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                reader.read(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
