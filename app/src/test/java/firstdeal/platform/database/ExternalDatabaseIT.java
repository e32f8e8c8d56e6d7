package firstdeal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.IntegrationTest;
import firstdeal.platform.ServerSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ExternalDatabaseIT {

    @Autowired
    ServerSettings settings;

    @Autowired
    ObjectProvider<EmbeddedDatabase> embedded;

    @Test
    void whereADatabaseIsNamedNoOtherIsStarted() {
        assertThat(settings.externalDatabase()).isPresent();
        assertThat(embedded.getIfAvailable()).isNull();
        assertThat(settings.dataDir().resolve("database")).doesNotExist();
    }
}
