package firstdeal.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyMessageIsAPatternThatTheFormatterTakes() throws IOException {
        var broken = new TreeMap<String, String>();
        try (var bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (var bundle : bundles.toList()) {
                var texts = new Properties();
                try (var in = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
                texts.forEach((key, text) -> {
                    try {
                        new MessageFormat(text.toString(), Locale.UK);
                    } catch (IllegalArgumentException e) {
                        broken.put(key.toString(), String.valueOf(e.getMessage()));
                    }
                });
            }
        }
        assertThat(broken).isEmpty();
    }
}
