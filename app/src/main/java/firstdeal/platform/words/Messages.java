package firstdeal.platform.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All message bundles ({@code messages/<module>.properties}), compiled once. A missing key is a bug and shows itself. */
@Component
public class Messages {

    private final Map<String, Sentence> english = new ConcurrentHashMap<>();
    private final Clock clock;

    public Messages(Clock clock) {
        this.clock = clock;
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                load(bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Resource bundle) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        texts.forEach((key, text) -> english.put(key.toString(), new Sentence(text.toString())));
    }

    /** The day that it is somewhere. */
    LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    public boolean has(String key) {
        return english.containsKey(key);
    }

    String say(String key, Map<String, Object> args, Locale locale) {
        var message = english.get(key);
        return message == null ? "⟦" + key + "⟧" : message.say(args, locale);
    }
}
