package firstdeal.message.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.message.Mail;
import firstdeal.message.Outbox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Mails that no mail server takes are read at this machine, by nobody else. */
@IntegrationTest
class MailViewerIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aMail() {
        outbox.send(Mail.of(
                "lars@nordhaven.example",
                "Will you <b>stand</b> behind it?",
                "Good day,\nhttps://firstdeal.example/sponsor/abc?x=1 is the link.\n<script>alert(1)</script>"));
    }

    @Test
    void whoSitsHereReadsEveryMailAndFollowsItsLinks() {
        assertThat(http.get().uri("/mail").with(here("localhost")))
                .hasStatusOk()
                .bodyText()
                .contains("lars@nordhaven.example", "Will you &lt;b&gt;stand&lt;/b&gt; behind it?")
                .doesNotContain("⟦");
        assertThat(http.get().uri(mail()).with(here("127.0.0.1")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<a href=\"https://firstdeal.example/sponsor/abc?x=1\">https://firstdeal.example/sponsor/abc?x=1</a> is the link.",
                        "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(http.get().uri("/mail/00000000-0000-0000-0000-000000000009").with(here("localhost")))
                .hasStatus(404);
    }

    @Test
    void nobodyElseDoesNotEvenWhoOwnsTheProgram() {
        for (var foreign : List.of(from("192.0.2.7", "localhost"), from("127.0.0.1", "evil.example"))) {
            assertThat(http.get().uri("/mail").with(foreign)).hasStatus(404);
            assertThat(http.get().uri(mail()).with(foreign)).hasStatus(404);
            assertThat(http.get().uri("/mail").with(As.owner()).with(foreign)).hasStatus(404);
        }
    }

    private String mail() {
        var id = database.sql("select id from mail where recipient = 'lars@nordhaven.example' limit 1")
                .query(String.class)
                .single();
        return "/mail/" + id;
    }

    private static RequestPostProcessor here(String name) {
        return from("127.0.0.1", name);
    }

    private static RequestPostProcessor from(String address, String name) {
        return request -> {
            request.setRemoteAddr(address);
            request.setServerName(name);
            return request;
        };
    }
}
