package firstdeal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.CommittingTest;
import firstdeal.Visitor;
import firstdeal.identity.People;
import firstdeal.shared.Actor;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a demo anybody is anyone by one click; nowhere else. */
@CommittingTest
class PersonaModuleIT {

    private static final Actor TEST = new Actor.System("test");

    @Autowired
    People people;

    @Autowired
    HouseService house;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @Test
    void oneClickIsEnoughInADemoAndOnlyThere() {
        var cast = new HashMap<StaffId, String>();
        for (var role : StaffRole.values()) {
            cast.put(add(role), "Somebody As " + role.key());
        }
        var gone = add(StaffRole.PAM);
        database.sql("update staff set active = false, name = 'Gone By Now' where id = ?")
                .param(gone.value())
                .update();

        assertThat(new Visitor(port).get("/login").body()).doesNotContain("/login/persona", "Somebody As");
        cast.keySet().forEach(it -> {
            var refused = signIn(new Visitor(port), it);
            assertThat(refused).isEqualTo(404);
        });

        house.becomeDemo(TEST);

        assertThat(new Visitor(port).get("/login").body())
                .contains("/login/persona")
                .doesNotContain("Gone By Now");
        cast.forEach((id, name) -> {
            var visitor = new Visitor(port);
            assertThat(visitor.get("/login").body()).contains(name);
            assertThat(signIn(visitor, id)).as(name).isEqualTo(303);
            assertThat(visitor.get("/").body()).contains(name);
        });
        var visitor = new Visitor(port);
        assertThat(signIn(visitor, gone)).isEqualTo(404);
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
    }

    private StaffId add(StaffRole role) {
        var email = role.key() + System.nanoTime() + "@vendor.example";
        return people.add(TEST, "Somebody As " + role.key(), email, role, ZoneOffset.UTC, Locale.UK);
    }

    private static int signIn(Visitor visitor, StaffId id) {
        return visitor.post("/login", "/login/persona", "staff", id.toString(), "next", "/")
                .statusCode();
    }
}
