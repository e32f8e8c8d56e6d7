package firstdeal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import firstdeal.IntegrationTest;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.onboarding.Runs;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Partners;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class OnboardingPagesIT {

    private static final Actor OWNER =
            new Actor.Staff(new StaffId(new UUID(7, 1)), "Olga Owner", StaffRole.PROGRAM_OWNER, Scope.ALL);

    @Autowired
    MockMvc web;

    @Autowired
    Starts starts;

    @Autowired
    Partners partners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyPageOfARunIsThere() throws Exception {
        PublishedPrograms.put(jdbc);
        var partner = partners.add(OWNER, CompanyDetails.of("Nordhaven Systems", "reseller"))
                .id();
        var today = LocalDate.now(clock.withZone(Runs.ZONE));
        var id = starts.start(OWNER, Start.signed(partner, Runs.VERSION, today.minusDays(10), Runs.ZONE));
        var run = "/onboardings/" + id;

        for (var path : List.of(
                "/onboardings/new",
                run + "/plan",
                run + "/plan?show=all",
                run + "/tasks/wiki",
                run + "/tasks/edit",
                run + "/tasks/new",
                run + "/life",
                run + "/life?day0=" + today,
                run + "/people",
                run + "/outcomes",
                run + "/activity")) {
            var answer = web.perform(get(URI.create(path)).with(signedIn()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(path).contains("</html>").doesNotContain("⟦");
        }
        var preview = web.perform(post("/onboardings/preview")
                        .with(signedIn())
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param(
                                "partner",
                                partners.add(OWNER, CompanyDetails.of("Ostermark", "reseller"))
                                        .id()
                                        .toString())
                        .param("programVersion", Runs.VERSION.toString())
                        .param("day0", today.minusDays(20).toString())
                        .param("zone", "Europe/Berlin"))
                .andReturn()
                .getResponse();
        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(preview.getContentAsString()).doesNotContain("⟦");
        var api = web.perform(get("/api/v1/onboardings").with(signedIn()))
                .andReturn()
                .getResponse();
        assertThat(api.getStatus()).isEqualTo(200);
        var list = web.perform(get("/api/v1/onboardings/" + id + "/tasks").with(signedIn()))
                .andReturn()
                .getResponse();
        assertThat(list.getStatus()).isEqualTo(200);
    }

    private static RequestPostProcessor signedIn() {
        return SecurityMockMvcRequestPostProcessors.authentication(new ActorToken(OWNER, Reader.DEFAULT));
    }
}
