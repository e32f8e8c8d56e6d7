package firstdeal.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.CommittingTest;
import firstdeal.Visitor;
import firstdeal.identity.People;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.StaffRole;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not get in over HTTP: each is told why, with its place, and leaves nothing behind. */
@CommittingTest
class HostileFileApiIT {

    private static final String SMALL = """
            key: small
            title: Small program
            workstreams:
              - {key: legal, title: Legal}
            phases:
              - {key: start, title: Start, window: {from: 0, to: 14}}
            tasks:
              - {key: sign, title: Sign, workstream: legal, window: {from: 0, to: 3}}
              - {key: send, title: Send, workstream: legal, window: {from: 0, to: 3}}
            """;

    private static final int MEGABYTES = 50;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Visitor program;
    private String key;

    @BeforeEach
    void key() {
        var owner = people.add(
                new Actor.System("test"),
                "Ingrid Berg",
                "ingrid." + System.nanoTime() + "@vendor.example",
                StaffRole.PROGRAM_OWNER,
                ZoneOffset.UTC,
                Locale.UK);
        key = people.mintKey(new Actor.System("test"), owner, "test", EnumSet.allOf(Permission.class), null);
        program = new Visitor(port);
    }

    @AfterEach
    void nothingWasSaved() {
        assertThat(database.sql("select count(*) from program_version where program_key = 'small'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Send, | title: Send, title: Again,                    | 9 | twice
            title: Send, | titel: Send,                                  | 9 | Did you mean “title”?
            title: Send, | title: Send, waits-for: send,                 | 9 | wait
            title: Send, | title: Send, waits-for: nowhere,              | 9 | nowhere
            to: 14       | to: 14000                                     | 6 | 1,000
            to: 14       | to: 3e9                                       | 6 | whole number
            to: 14       | to: 14}, gate: {key: g, title: G, day: 40, criteria: [closed-won] | 6 | 40
            to: 3}       | to: 99}                                       | 8 | 99
            from: 0, to: 14 | from: 14, to: 0                            | 6 | 14
            title: Sign, | title: &a Sign,                               | 8 | nchors
            title: Sign, | title: !!java/object Sign,                    | 8 | ags
            key: small   | key: ../../etc                                | 1 | key
            """)
    void whatIsWrongIsSaidWithItsLine(String right, String wrong, int line, String sentence) {
        var answer = post("application/yaml", SMALL.replaceFirst(right.replace("{", "\\{"), wrong));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"line\":" + line + ",").contains(sentence);
    }

    @Test
    void aCircleOfTasks() {
        var circle = SMALL.replace("title: Sign,", "title: Sign, waits-for: send,")
                .replace("title: Send,", "title: Send, waits-for: sign,");

        assertThat(post("application/yaml", circle))
                .satisfies(it -> assertThat(it.statusCode()).isEqualTo(422))
                .satisfies(it -> assertThat(it.body()).contains("\"line\":"));
    }

    @Test
    void bombs() {
        var deep = "a: " + "[".repeat(100_000);
        var laughs = "a: &a [x]\n"
                + IntStream.range(0, 30)
                        .mapToObj(i -> "b" + i + ": [*a, *a, *a]")
                        .collect(Collectors.joining("\n"));
        var wide = IntStream.range(0, 60_000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining("\n"));
        for (String bomb : List.of(deep, laughs, wide)) {
            assertThat(post("application/yaml", bomb).statusCode()).isEqualTo(422);
        }
        assertThat(post("application/json", "[".repeat(100_000)).statusCode()).isEqualTo(422);
        assertThat(post("text/markdown", "- ".repeat(50_000) + "x").statusCode())
                .isIn(201, 422);
        assertThat(post("text/markdown", "> ".repeat(50_000) + "x").statusCode())
                .isEqualTo(422);
    }

    @Test
    void otherEncodings() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, Charset.forName("UTF-32"))) {
            var answer = post("application/yaml", BodyPublishers.ofString(SMALL, charset));
            assertThat(answer.statusCode()).as(charset + answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("UTF-");
        }
        assertThat(post("application/yaml", BodyPublishers.ofByteArray(new byte[] {0, 1, 2, -1, -2, 7}))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("application/yaml", "").statusCode()).isIn(400, 422);
    }

    @Test
    void fiftyMegabytesWithAndWithoutTheirLength() {
        var length = (long) MEGABYTES << 20;
        for (String type : List.of("application/yaml", "text/markdown", "application/json")) {
            assertTooLarge(post(type, BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::large), length)));
            assertTooLarge(post(type, BodyPublishers.ofInputStream(this::large)));
        }
    }

    @Test
    void fiftyMegabytesInAForm() {
        var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                new ByteArrayInputStream(
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.yaml\"\r\n\r\n"
                                .getBytes(StandardCharsets.UTF_8)),
                large()));

        assertTooLarge(program.send(program.request("/programs/import")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "application/json")
                .POST(body)));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("MB").contains("\"detail\"");
    }

    private InputStream large() {
        return new InputStream() {
            private long left = (long) MEGABYTES << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int at, int length) {
                int got = (int) Math.min(length, left);
                java.util.Arrays.fill(into, at, at + Math.max(got, 0), (byte) 'a');
                left -= Math.max(got, 0);
                return got <= 0 ? -1 : got;
            }
        };
    }

    private HttpResponse<String> post(String type, String text) {
        return post(type, BodyPublishers.ofString(text));
    }

    private HttpResponse<String> post(String type, BodyPublisher body) {
        return program.send(program.request("/api/v1/programs")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(body));
    }
}
