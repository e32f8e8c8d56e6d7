package firstdeal.platform.start;

import firstdeal.platform.CannotStart;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The way from {@code main} to a running server. */
public final class Start {

    private Start() {}

    public static void run(Class<?> application, String... arguments) {
        var properties = settings(Arrays.asList(arguments));
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> say(context.getEnvironment().getPropertySources(), properties));
        try {
            spring.run();
        } catch (RuntimeException e) {
            System.exit(SentenceReporter.sentence(e).isPresent() ? CannotStart.EXIT_CODE : 1);
        }
    }

    /** What the operator said reaches the application checked, and by this way only. */
    private static void say(MutablePropertySources sources, Map<String, Object> properties) {
        var environment = new HashMap<String, Object>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith(SettingsReader.PREFIX));
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        sources.replace(name, new SystemEnvironmentPropertySource(name, environment));
        sources.addFirst(new MapPropertySource("operator", properties));
    }

    private static Map<String, Object> settings(List<String> words) {
        try {
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "--train" -> training(words.get(1));
                case "--train-with" -> trainedBy(words.get(1), words.get(2), words.subList(3, words.size()));
                default -> StartSettings.properties(words, System.getenv());
            };
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(CannotStart.EXIT_CODE);
            throw e;
        }
    }

    /** The launcher found no cache of an earlier training. */
    private static Map<String, Object> trainedBy(String launcher, String cache, List<String> words) {
        var properties = new HashMap<>(StartSettings.properties(words, System.getenv()));
        properties.put("firstdeal.training.launcher", launcher);
        properties.put("firstdeal.training.cache", cache);
        return properties;
    }

    private static Map<String, Object> training(String home) {
        var properties = new HashMap<>(StartSettings.properties(List.of("--data", home, "--empty"), Map.of()));
        properties.put("firstdeal.training.run", "true");
        properties.put("server.port", "0");
        return properties;
    }
}
