package firstdeal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.CommittingTest;
import firstdeal.SignIn;
import firstdeal.Visitor;
import firstdeal.identity.People;
import firstdeal.platform.AppClock;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys: how one is handed over, and what each role's key may do. */
@CommittingTest
class KeyModuleIT {

    private static final Actor TEST = new Actor.System("test");
    private static final Pattern KEY = Pattern.compile("fdk_[A-Za-z0-9_-]{43}");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    People people;

    @Autowired
    FreshKeys fresh;

    @Autowired
    AppClock clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @Test
    void aNewKeyIsShownOnceAndTravelsInNoCookie() {
        var visitor = new Visitor(port);
        var session = "fd_session=" + SignIn.as(somebody(StaffRole.PROGRAM_OWNER), port, database).value;
        var page = visitor.send(page(visitor, session));
        var csrf = CSRF.matcher(page.body());
        assertThat(csrf.find()).isTrue();

        var made = visitor.send(visitor.request("/settings/keys")
                .header("Cookie", session + cookies(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=ci&scopes=read&_csrf=" + csrf.group(1))));
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().map().toString()).doesNotContainPattern(KEY);
        assertThat(database.sql("select encode(sealed, 'escape') from fresh_key")
                        .query(String.class)
                        .single())
                .doesNotContain("fdk_");

        var shown = KEY.matcher(visitor.send(page(visitor, session)).body());
        assertThat(shown.find()).isTrue();
        assertThat(visitor.send(visitor.api("/api/v1/staff", shown.group()).GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.send(page(visitor, session)).body()).doesNotContainPattern(KEY);
    }

    @Test
    void onlyTheSessionThatMadeItOpensItAndOnlyForMinutes() {
        var maker = somebody(StaffRole.PROGRAM_OWNER);
        fresh.keep(maker, "one session", "fdk_x");
        assertThat(fresh.take(maker, "another session")).isEmpty();

        fresh.keep(maker, "one session", "fdk_x");
        assertThat(fresh.take(maker, "one session")).contains("fdk_x");
        assertThat(fresh.take(maker, "one session")).isEmpty();

        fresh.keep(maker, "one session", "fdk_x");
        var before = clock.shift();
        clock.shiftBy(before.plus(Duration.ofMinutes(6)));
        try {
            assertThat(fresh.take(maker, "one session")).isEmpty();
        } finally {
            clock.shiftBy(before);
        }
    }

    /** The key of a role with every scope may do what the role may; 404 and 422 say that it got past the door. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/staff, 200, 200, 200, 200",
        "GET, /api/v1/api-keys, 200, 403, 403, 403",
        "GET, /api/v1/audit, 200, 403, 403, 403",
        "GET, /api/v1/mails, 200, 403, 403, 403",
        "POST, /api/v1/staff, 422, 403, 403, 403",
        "POST, /api/v1/api-keys, 422, 403, 403, 403",
        "POST, /api/v1/programs, 422, 422, 403, 403",
        "POST, /api/v1/partners, 422, 422, 422, 403",
        "POST, /api/v1/onboardings, 422, 422, 422, 403",
        "POST, /api/v1/portfolio/rebuild, 200, 403, 403, 403",
    })
    void eachRoleGoesAsFarAsItMay(String method, String path, int owner, int manager, int pam, int viewer) {
        assertThat(status(method, path, StaffRole.PROGRAM_OWNER)).isEqualTo(owner);
        assertThat(status(method, path, StaffRole.PROGRAM_MANAGER)).isEqualTo(manager);
        assertThat(status(method, path, StaffRole.PAM)).isEqualTo(pam);
        assertThat(status(method, path, StaffRole.VIEWER)).isEqualTo(viewer);
    }

    @Test
    void aKeyMayNeverDoMoreThanItsScopes() {
        var owner = somebody(StaffRole.PROGRAM_OWNER);
        var reads = people.mintKey(TEST, owner, "reads", Set.of(Permission.READ), null);

        assertThatThrownBy(() ->
                        people.mintKey(TEST, somebody(StaffRole.PAM), "more", Set.of(Permission.ADMINISTER), null))
                .isInstanceOf(Refused.class);
        assertThat(send("POST", "/api/v1/partners", reads).statusCode()).isEqualTo(403);
        assertThat(send("POST", "/api/v1/staff", reads).body()).contains("administer");
    }

    private int status(String method, String path, StaffRole role) {
        return send(method, path, people.mintKey(TEST, somebody(role), "all", role.permissions(), null))
                .statusCode();
    }

    private HttpResponse<String> send(String method, String path, String key) {
        var visitor = new Visitor(port);
        return visitor.send(
                visitor.api(path, key).method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}")));
    }

    private StaffId somebody(StaffRole role) {
        return people.add(
                TEST,
                "Somebody",
                role.key() + "." + System.nanoTime() + "@vendor.example",
                role,
                ZoneOffset.UTC,
                Locale.UK);
    }

    private static HttpRequest.Builder page(Visitor visitor, String session) {
        return visitor.request("/settings/keys").header("Cookie", session).header("Accept", "text/html");
    }

    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(it -> "; " + it.substring(0, it.indexOf(';')))
                .reduce("", String::concat);
    }
}
