package firstdeal.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeSettings {

    @Bean
    AppClock clock(@Value("${firstdeal.now:#{null}}") @Nullable Instant now) {
        var machine = Clock.systemUTC();
        return new AppClock(machine, now == null ? Duration.ZERO : Duration.between(machine.instant(), now));
    }
}
