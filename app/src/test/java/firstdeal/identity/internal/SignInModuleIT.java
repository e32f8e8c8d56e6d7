package firstdeal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.CommittingTest;
import firstdeal.Visitor;
import firstdeal.identity.People;
import firstdeal.platform.AppClock;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways in, as a browser and a program take them. */
@CommittingTest
class SignInModuleIT {

    private static final Actor TEST = new Actor.System("test");
    private static final Pattern LINK = Pattern.compile("(/login/ott\\?token=\\S+)");

    @Autowired
    People people;

    @Autowired
    HouseService house;

    @Autowired
    JdbcClient database;

    @Autowired
    AppClock clock;

    @LocalServerPort
    int port;

    private Visitor browser;
    private String email;
    private StaffId member;

    @BeforeEach
    void somebody() {
        browser = new Visitor(port);
        email = "Mara." + System.nanoTime() + "@Vendor.example";
        member = people.add(TEST, "Mara Lindqvist", email, StaffRole.PAM, ZoneOffset.UTC, Locale.UK);
    }

    @Test
    void aLinkSignsInOnceAndLookingAtItSpendsNothing() {
        var link = link(email.toLowerCase(Locale.ROOT));
        var page = browser.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.get(link).body()).contains("One more click");

        var secret = link.substring(link.indexOf('=') + 1);
        var first = browser.post(link, "/login/ott", "token", secret);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).hasValue("/");
        assertThat(first.headers().allValues("Set-Cookie").toString())
                .contains("fd_session=", "HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/login").headers().allValues("Set-Cookie").toString())
                .doesNotContain("JSESSIONID");

        var again = new Visitor(port).post("/login", "/login/ott", "token", secret);
        assertThat(again.headers().firstValue("Location")).hasValue("/login?spent");
    }

    @Test
    void anUnknownAddressHearsTheSame() {
        var known = browser.post("/login", "/login", "email", email);
        var unknown = browser.post("/login", "/login", "email", "nobody@vendor.example");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
        assertThat(mails("nobody@vendor.example")).isZero();
        assertThat(mails(email)).isOne();
    }

    @Test
    void anOldLinkIsNotTaken() {
        var link = link(email);
        later(
                LinkService.LASTS.plusSeconds(1),
                () -> assertThat(browser.post("/login", "/login/ott", "token", link.substring(link.indexOf('=') + 1))
                                .headers()
                                .firstValue("Location"))
                        .hasValue("/login?spent"));
    }

    @Test
    void aSessionEndsBySigningOutByIdlingAndWithThePerson() {
        signIn();
        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(200);
        later(
                SessionService.IDLE.plusSeconds(1),
                () -> assertThat(browser.get("/settings/people").headers().firstValue("Location"))
                        .hasValue("/login?next=%2Fsettings%2Fpeople"));

        assertThat(browser.post("/settings/people", "/logout").statusCode()).isEqualTo(303);
        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(303);
        assertThat(database.sql("select count(*) from staff_session where staff_id = ?")
                        .param(member.value())
                        .query(Long.class)
                        .single())
                .isZero();

        signIn();
        database.sql("update staff set active = false where id = ?")
                .param(member.value())
                .update();
        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        signIn();
        var refused = browser.postWith("forged", "/logout");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This form is no longer valid");
        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(200);
    }

    @Test
    void everyPageTellsTheBrowserWhatItMayLoad() {
        var headers = browser.get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void afterTheSignInOneGoesWhereOneWantedToButNeverElsewhere() {
        browser.post("/login", "/login", "email", email, "next", "/settings/people");
        assertThat(lastLink()).endsWith("&next=%2Fsettings%2Fpeople");
        browser.post("/login", "/login", "email", email, "next", "//evil.example");
        assertThat(lastLink()).doesNotContain("next");
    }

    @Test
    void whoAsksTooOftenWaits() {
        var csrf = browser.token("/login");
        for (int i = 0; i < SignInLimit.PER_ADDRESS; i++) {
            assertThat(browser.postWith(csrf, "/login", "email", email).statusCode())
                    .isEqualTo(303);
        }
        var refused = browser.postWith(csrf, "/login", "email", email);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Wait 15 minutes");
    }

    @Test
    void aKeyOpensWhatItsScopesSayUntilItEnds() {
        var key = people.mintKey(
                TEST, member, "ci", Set.of(Permission.READ), clock.instant().plusSeconds(60));
        assertThat(database.sql("select count(*) from api_key where encode(token_hash, 'escape') like 'fdk%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(api("/api/v1/staff", key)).isEqualTo(200);
        assertThat(api("/api/v1/api-keys", key)).isEqualTo(403);
        assertThat(api("/api/v1/staff", key + "x")).isEqualTo(401);
        later(
                Duration.ofSeconds(61),
                () -> assertThat(api("/api/v1/staff", key)).isEqualTo(401));
    }

    @Test
    void whoIsNotSignedInIsToldSoInTheirLanguage() {
        var program = browser.send(browser.request("/api/v1/staff").GET());
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(program.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(browser.get("/settings/people").headers().firstValue("Location"))
                .hasValue("/login?next=%2Fsettings%2Fpeople");
    }

    @Test
    void theFirstPersonSetsTheHouseUpOnceAndMayMistypeBefore() {
        for (var table : List.of("staff_session", "sign_in_link", "api_key", "staff")) {
            database.sql("delete from " + table).update();
        }
        var link = "/setup?token=" + house.offerSetup();
        var secret = link.substring(link.indexOf('=') + 1);
        var refused = browser.post(
                link,
                "/setup",
                "token",
                secret,
                "_from",
                link,
                "_form",
                "setup",
                "name",
                "Ingrid",
                "email",
                "no",
                "company",
                "Vendor",
                "zone",
                "Europe/Berlin");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This is not a mail address", "value=\"Vendor\"");
        var done = browser.post(
                link,
                "/setup",
                "token",
                secret,
                "name",
                "Ingrid",
                "email",
                "ingrid@vendor.example",
                "company",
                "Vendor",
                "zone",
                "Europe/Berlin");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(browser.get("/settings/keys").statusCode()).isEqualTo(200);
        assertThat(database.sql("select name from company where side = 'VENDOR'")
                        .query(String.class)
                        .single())
                .isEqualTo("Vendor");
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
    }

    private int api(String path, String key) {
        return new Visitor(port)
                .send(browser.request(path)
                        .header("Authorization", "Bearer " + key)
                        .GET())
                .statusCode();
    }

    private void later(Duration by, Runnable then) {
        var before = clock.shift();
        clock.shiftBy(before.plus(by));
        try {
            then.run();
        } finally {
            clock.shiftBy(before);
        }
    }

    private void signIn() {
        var link = link(email);
        browser.post("/login", "/login/ott", "token", link.substring(link.indexOf('=') + 1));
    }

    private String link(String address) {
        assertThat(browser.post("/login", "/login", "email", address).statusCode())
                .isEqualTo(303);
        return lastLink();
    }

    private String lastLink() {
        var text = database.sql("select body from mail where recipient = ? order by id desc limit 1")
                .param(email)
                .query(String.class)
                .single();
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private long mails(String to) {
        return database.sql("select count(*) from mail where recipient = ?")
                .param(to)
                .query(Long.class)
                .single();
    }
}
