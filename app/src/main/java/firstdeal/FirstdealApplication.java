package firstdeal;

import firstdeal.platform.start.Entry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/** The whole server in one process. */
@EnableAsync
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Firstdeal",
        sharedModules = {"shared", "platform"})
@SpringBootApplication
public class FirstdealApplication {

    static void main(String... args) {
        Entry.run(FirstdealApplication.class, args);
    }
}
