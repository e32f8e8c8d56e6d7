package firstdeal.platform.start;

import firstdeal.platform.CannotStart;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/** The way from {@code main} to a running server. */
public final class Start {

    private Start() {}

    public static void run(Class<?> application, String... arguments) {
        var properties = settings(arguments);
        var spring = new SpringApplication(application);
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("operator", properties)));
        spring.run();
    }

    private static Map<String, Object> settings(String... arguments) {
        try {
            return StartSettings.properties(List.of(arguments), System.getenv());
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(CannotStart.EXIT_CODE);
            throw e;
        }
    }
}
