package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import firstdeal.As;
import firstdeal.Visitor;
import firstdeal.meeting.Meeting;
import firstdeal.shared.ContactId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A calendar to subscribe to says what stands, until it is revoked. */
class FeedModuleIT extends Invited {

    private String feed(Optional<ContactId> whose) {
        var made = http.post()
                .uri(it.api() + "/feeds")
                .contentType("application/json")
                .content(whose.map("{\"contact\":\"%s\"}"::formatted).orElse("{}"))
                .with(As.owner())
                .exchange();
        assertThat(made).hasStatus(201);
        return new String(made.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(?s).*\"url\":\"[^\"]*(/feeds/[^\"]+)\".*", "$1");
    }

    private String tag(String path) {
        return Objects.requireNonNull(
                http.get().uri(path).exchange().getResponse().getHeader("ETag"));
    }

    /** It is kept while nothing of it changes: whatever it says must therefore be seen to change. */
    @Test
    void whatChangedIsInItTheNextTimeItIsAskedForAndNothingIsSentWhileNothingDid() {
        var path = feed(Optional.of(it.mara()));
        var ofRun = feed(Optional.empty());
        assertThat(http.get().uri(path).header("If-None-Match", tag(path))).hasStatus(304);

        for (var change : List.of(
                "update company set name = 'Renamed' where id = '" + it.partner() + "'",
                "update meeting set version = version + 1, place = 'The blue room' where key = 'weekly-partnership'",
                "update meeting set version = version + 1, state = 'CANCELLED', cause = 'PERSON' where key = 'gate-14-review'")) {
            var before = tag(path);
            database.sql(change).update();
            assertThat(http.get().uri(path).header("If-None-Match", before))
                    .as(change)
                    .hasStatusOk();
        }
        var feed = new Visitor(port).get(path).body();
        assertThat(feed).contains("Renamed", "LOCATION:The blue room", "STATUS:CANCELLED");
        assertThat(new Visitor(port).get(ofRun).body()).contains("Firstdeal · Renamed");
    }

    @Test
    void whoCanReadItCompressedGetsItSo() throws Exception {
        var path = feed(Optional.of(it.lars()));
        var zipped = http.get()
                .uri(path)
                .header("Accept-Encoding", "gzip, br")
                .exchange()
                .getResponse();

        assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.getContentAsByteArray()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new Visitor(port).get(path).body())
                    .endsWith("END:VCALENDAR\r\n");
        }
    }

    @Test
    void aFeedSaysTheSameTimesUntilItIsRevoked() {
        var made = http.post()
                .uri(it.api() + "/feeds")
                .contentType("application/json")
                .content("{\"contact\":\"%s\"}".formatted(it.lars()))
                .with(As.owner())
                .exchange();
        assertThat(made).hasStatus(201);
        var json = new String(made.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var path = json.replaceFirst("(?s).*\"url\":\"[^\"]*(/feeds/[^\"]+)\".*", "$1");
        var id = json.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        var visitor = new Visitor(port);

        var feed = visitor.get(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        var starts = Biweekly.parse(feed.body()).first().getEvents().stream()
                .map(e -> e.getDateStart().getValue().toInstant())
                .toList();
        assertThat(starts)
                .containsExactlyInAnyOrderElementsOf(calendar().meetings().stream()
                        .filter(Meeting::isPlanned)
                        .filter(m -> m.invitee(it.lars()).isPresent())
                        .map(m -> m.times().start())
                        .toList());
        assertThat(feed.headers().firstValue("ETag")).isPresent();

        assertThat(http.delete().uri("/api/v1/feeds/" + id).with(As.owner())).hasStatus(204);
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        assertThat(http.get().uri(it.page() + "/feeds").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("All joint meetings of this onboarding")
                .doesNotContain("⟦");
    }
}
