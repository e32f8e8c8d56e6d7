package firstdeal.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.platform.SearchSource;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Companies, people and programs are found by those who may see them. */
@CommittingTest
class PartnerSearchIT {

    private static final Actor STRANGER = new Actor.Staff(
            new StaffId(new UUID(3, 3)),
            "Sune Stranger",
            StaffRole.PAM,
            new Scope.Only(Set.of(new PartnerId(new UUID(4, 4)))));

    @Autowired
    PartnerSearchStore partners;

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationContext app;

    @Test
    void whatOneMayFindIsWhatOneMaySee() throws Exception {
        var it = Nordhaven.signed(1, app);
        assertThat(paths(As.OWNER, "nördhaven SYS")).contains("/partners/" + it.partner());
        assertThat(paths(As.OWNER, "holm")).contains("/partners/" + it.partner() + "/contacts/" + it.lars());
        assertThat(paths(As.OWNER, "@nordhaven.example"))
                .contains("/partners/" + it.partner() + "/contacts/" + it.lars());
        assertThat(paths(As.OWNER, "%")).isEmpty();
        assertThat(partners.find(As.OWNER, "o", 1)).hasSize(1);
        assertThat(paths(STRANGER, "nordhaven")).isEmpty();
        assertThat(paths(STRANGER, "holm")).isEmpty();
        for (var path : paths(As.OWNER, "holm")) {
            assertThat(http.get().uri(path).with(As.viewer())).as(path).hasStatusOk();
        }
    }

    @Test
    void theSearchPageShowsProgramsToo() throws Exception {
        Nordhaven.signed(1, app);
        assertThat(http.get().uri("/search?q=first-deal").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("90-day first deal", "Program, version 1")
                .doesNotContain("⟦");
    }

    private List<String> paths(Actor actor, String words) {
        return partners.find(actor, words, 20).stream()
                .map(SearchSource.Hit::path)
                .toList();
    }
}
