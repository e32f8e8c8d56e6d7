package firstdeal.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.CommittingTest;
import firstdeal.Visitor;
import firstdeal.identity.People;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.actor.Open;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.StaffRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every address of the API. */
@CommittingTest
class ApiModuleIT {

    private static final Actor TEST = new Actor.System("test");

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    Clock clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    private Visitor program;
    private String key;
    private String unique;

    @BeforeEach
    void key() {
        unique = Long.toString(System.nanoTime());
        var owner = people.add(
                TEST,
                "Ingrid Berg",
                "ingrid." + unique + "@vendor.example",
                StaffRole.PROGRAM_OWNER,
                ZoneOffset.UTC,
                Locale.UK);
        key = people.mintKey(TEST, owner, "test", EnumSet.allOf(Permission.class), null);
        program = new Visitor(port);
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        var silent = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(it -> it.getBeanType().getName().startsWith("firstdeal."))
                .filter(it -> it.hasMethodAnnotation(Needs.class) == it.hasMethodAnnotation(Open.class))
                .map(HandlerMethod::toString)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void tenAtOnceWithOneKeyHaveOneEffect() throws Exception {
        var body = staff("ten");
        var calls = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> post(body, "ten-" + unique));
        }
        try (var ten = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : ten.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(201));
            assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
            assertThat(answers.stream()
                            .map(it -> it.headers().firstValue("Location"))
                            .distinct())
                    .hasSize(1);
            assertThat(answers.stream()
                            .filter(it -> it.headers()
                                    .firstValue("Idempotent-Replayed")
                                    .isPresent()))
                    .hasSize(9);
        }
        assertThat(count("ten")).isOne();
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        assertThat(post(staff("first"), "k-" + unique).statusCode()).isEqualTo(201);
        var other = post(staff("second"), "k-" + unique);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("This Idempotency-Key was used for another request");
        assertThat(count("second")).isZero();
    }

    @Test
    void aRefusedActLeavesItsKeyFree() {
        var refused = post("{\"name\":\"\",\"email\":\"x\"}", "f-" + unique);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"fields\"", "\"name\"", "\"email\"");
        assertThat(post(staff("then"), "f-" + unique).statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var body = staff("day");
        post(body, "d-" + unique);
        keys.forget(clock.instant().minus(IdempotencyJob.KEPT));
        assertThat(post(body, "d-" + unique).headers().firstValue("Idempotent-Replayed"))
                .isPresent();
        keys.forget(clock.instant().plus(Duration.ofSeconds(1)));
        assertThat(post(body, "d-" + unique).statusCode()).isEqualTo(422);
    }

    @Test
    void aChangeNamesTheVersionThatWasSeen() {
        var made = post(staff("etag"), "e-" + unique);
        var path = made.headers().firstValue("Location").orElseThrow();
        assertThat(made.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(patch(path, null).statusCode()).isEqualTo(428);
        assertThat(patch(path, "\"7\"").statusCode()).isEqualTo(412);
        var changed = patch(path, "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(changed.body()).contains("\"role\":\"pam\"");
    }

    @Test
    void whatIsWrongWithARequestIsSaidInASentence() {
        problem(post("{\"name\":\"a\",\"colour\":\"red\"}", null), 400, "“colour” is not known");
        problem(post("{\"name\":", null), 400, "not well-formed JSON: line 1");
        problem(post("{\"name\":[1]}", null), 400, "“name”");
        problem(post("{\"name\":\"a\",\"name\":\"b\"}", null), 400, "well-formed");
        problem(post(" ".repeat(1 << 20) + "{}", null), 413, "larger than the 1 MB");
        problem(send("/api/v1/nothing"), 404, "nothing here");
        problem(send("/api/v1/staff/not-an-id"), 404, "nothing here");
        problem(program.send(program.api("/api/v1/staff", key).DELETE()), 405, "does not take that method");
        problem(
                program.send(program.request("/api/v1/staff")
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))),
                415,
                "content type");
        problem(send("/api/v1/audit?cursor=zzz"), 400, "cursor");
        problem(send("/api/v1/audit?limit=1000"), 400, "1 to 200");
    }

    @Test
    void aListGoesOnWhereItsCursorSays() {
        var first = send("/api/v1/audit?limit=1").body();
        assertThat(first).contains("\"items\":[{", "\"next\":\"");
        var next = first.substring(first.indexOf("\"next\":\"") + 8, first.lastIndexOf('"'));
        assertThat(send("/api/v1/audit?limit=1&cursor=" + next).body()).isNotEqualTo(first);
    }

    @Test
    void theApiDescribesItself() {
        var described = program.send(program.request("/api/v1/openapi.json").GET());
        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.body())
                .contains("\"openapi\":\"3.1", "\"/api/v1/staff\"", "\"bearer\"", "\"Problem\"", "Idempotency-Key")
                .doesNotContain("\"name\":\"actor\"", "/settings/people");
    }

    private void problem(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.body()).contains(sentence);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private String staff(String name) {
        return "{\"name\":\"%s %s\",\"email\":\"%s.%s@vendor.example\",\"role\":\"viewer\",\"zone\":\"Europe/Berlin\"}"
                .formatted(name, unique, name, unique);
    }

    private long count(String name) {
        return database.sql("select count(*) from staff where name = ?")
                .param(name + " " + unique)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> send(String path) {
        return program.send(program.api(path, key).GET());
    }

    private HttpResponse<String> patch(String path, @Nullable String ifMatch) {
        var request = program.api(path, key).method("PATCH", BodyPublishers.ofString("{\"role\":\"pam\"}"));
        return program.send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    private HttpResponse<String> post(String body, @Nullable String idempotencyKey) {
        var request = program.api("/api/v1/staff", key).POST(BodyPublishers.ofString(body));
        return program.send(idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey));
    }
}
