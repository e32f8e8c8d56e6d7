package firstdeal.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tabler is cut down to what we use, so a class that nobody defines would silently look like nothing. */
class StylesTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern CLASS = Pattern.compile("\\bclass=\"((?:\\$\\{[^}]*}|[^\"$])*)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern COMPARED =
            Pattern.compile("(?:equals|startsWith|contains)\\(\"[^\"]*\"\\)|say\\([^)]*\\)");

    @Test
    void everyClassInATemplateIsDefined() throws IOException {
        var css = Files.readString(STATIC.resolve("tabler.css")) + Files.readString(STATIC.resolve("firstdeal.css"));
        var unknown = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".jte")).toList()) {
                CLASS.matcher(Files.readString(file)).results().forEach(it -> {
                    for (var name : names(it.group(1)).split("\\s+")) {
                        if (!name.isEmpty()
                                && !Pattern.compile("\\." + Pattern.quote(name) + "(?![\\w-])")
                                        .matcher(css)
                                        .find()) {
                            unknown.put(name, file.toString());
                        }
                    }
                });
            }
        }
        assertThat(unknown)
                .as("classes that neither firstdeal.css nor the cut tabler.css defines (docs/interface.md, Files)")
                .isEmpty();
    }

    /** The class names written down in an attribute, those inside {@code ${...}} too; what is computed is not known here. */
    private static String names(String attribute) {
        var written = new StringBuilder(attribute.replaceAll("[\\w-]*\\$\\{[^}]*}[\\w-]*", " "));
        Pattern.compile("\\$\\{([^}]*)}")
                .matcher(attribute)
                .results()
                .forEach(it -> QUOTED.matcher(COMPARED.matcher(it.group(1)).replaceAll(""))
                        .results()
                        .forEach(name -> written.append(' ').append(name.group(1))));
        return written.toString();
    }
}
