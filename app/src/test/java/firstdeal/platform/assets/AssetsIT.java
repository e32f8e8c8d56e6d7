package firstdeal.platform.assets;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class AssetsIT {

    @Autowired
    private MockMvcTester web;

    @Test
    void anybodyGetsAFileOnceAndForEver() {
        assertThat(web.get().uri(Assets.url("firstdeal.css")).header("Accept-Encoding", "gzip"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Type", "text/css;charset=utf-8")
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(web.get().uri("/assets/0123456789ab/passwd")).hasStatus(404);
    }
}
