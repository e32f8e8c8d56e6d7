package firstdeal.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the content policy would block in the browser, and icons that nobody drew. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern INLINE =
            Pattern.compile("\\s(style|on[a-z]+|hx-on[^=]*|hx-vals)\\s*=|<script(?![^>]*\\bsrc=)|<style|javascript:");
    private static final Pattern ICON = Pattern.compile("part\\.icon\\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-z0-9-]+)\"");

    @Test
    void nothingIsInline() throws IOException {
        assertThat(found(INLINE)).isEmpty();
    }

    @Test
    void everyIconNamedIsInTheSprite() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/static/icons.svg"));
        var missing = new TreeSet<String>();
        for (var use : found(ICON)) {
            var name = use.substring(use.indexOf("name") + 4).split(",\\s*small")[0];
            WORD.matcher(name)
                    .results()
                    .map(it -> it.group(1))
                    .filter(it -> !sprite.contains("id=\"" + it + "\""))
                    .filter(it -> !name.contains("equals(\"" + it + "\""))
                    .forEach(missing::add);
        }
        for (var place : Place.values()) {
            if (!sprite.contains("id=\"" + place.icon() + "\"")) {
                missing.add(place.icon());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> found(Pattern pattern) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(it -> it.toString().endsWith(".jte")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(it -> found.add(TEMPLATES.relativize(file) + ": " + it.group()));
            }
        }
        return found;
    }
}
