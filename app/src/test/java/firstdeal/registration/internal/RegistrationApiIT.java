package firstdeal.registration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.account.OurSide;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A claim from its submission to the opportunity, by the API. */
@CommittingTest
class RegistrationApiIT {

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Accounts accounts;

    private Api api;
    private Nordhaven it;

    @BeforeEach
    void begin() throws Exception {
        api = new Api(app, As.pam());
        it = Nordhaven.signed(20, app);
    }

    @Test
    void aClaimIsAnsweredProtectedAndConverted() {
        var made = json(api.post("/api/v1/deals", claim(it.partner(), "clean.example")), 201);
        assertThat(made.get("state").asString()).isEqualTo("submitted");
        assertThat(made.get("conflicts")).isEmpty();
        assertThat(made.get("answerBy").asString()).isNotBlank();
        assertThat(made.get("onboarding").asString()).isEqualTo(it.run().toString());
        var path = "/api/v1/deals/" + made.get("id").asString();
        assertThat(json(api.post(path + "/question", Map.of("question", "Which site?")), 200)
                        .get("state")
                        .asString())
                .isEqualTo("needs-information");
        assertThat(json(api.post(path + "/information", Map.of("information", "Malmö")), 200)
                        .get("state")
                        .asString())
                .isEqualTo("submitted");
        var approved = json(api.post(path + "/approval", Map.of()), 200);
        assertThat(approved.get("state").asString()).isEqualTo("approved");
        assertThat(approved.get("inTime").asBoolean()).isTrue();
        assertThat(approved.get("credit").asString()).isEqualTo("sourced");
        var converted = json(api.post(path + "/conversion", Map.of()), 200);
        assertThat(converted.get("state").asString()).isEqualTo("converted");
        var again = json(api.post(path + "/conversion", Map.of()), 200);
        assertThat(again.get("opportunity")).isEqualTo(converted.get("opportunity"));
        assertThat(json(api.get(path + "/history"), 200)
                        .get("items")
                        .valueStream()
                        .map(e -> e.get("act").asString()))
                .containsExactly("submitted", "asked", "informed", "approved", "converted");
        var deal = json(
                api.get("/api/v1/opportunities/" + converted.get("opportunity").asString()), 200);
        assertThat(deal.toString()).contains("clean.example works");
    }

    @Test
    void theSecondIsInLineWithEvidenceAndMovesUpWhenTheFirstEnds() {
        var other = Nordhaven.another(app);
        var first = json(api.post("/api/v1/deals", claim(other, "line.example")), 201);
        var second = json(api.post("/api/v1/deals", claim(it.partner(), "line.example")), 201);
        assertThat(second.get("state").asString()).isEqualTo("in-line");
        assertThat(second.get("conflicts").get(0).get("kind").asString()).isEqualTo("held");
        assertThat(second.get("conflicts").get(0).get("rule").asString()).contains("second in line");
        var rejection = "/api/v1/deals/" + first.get("id").asString() + "/rejection";
        assertThat(api.post(rejection, "9", Map.of("reason", "No"))).hasStatus(412);
        json(api.post(rejection, first.get("version").asString(), Map.of("reason", "No")), 200);
        var moved = json(api.get("/api/v1/deals/" + second.get("id").asString()), 200);
        assertThat(moved.get("state").asString()).isEqualTo("submitted");
        assertThat(json(api.get("/api/v1/deals/" + second.get("id").asString() + "/conflicts"), 200)
                        .get("items")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("claimed");
    }

    @Test
    void whoeverMaySeeOnePartnerOnlySeesThatSomebodyElseWasFirstButNotWho() {
        var other = Nordhaven.another(app);
        json(api.post("/api/v1/deals", claim(other, "walled.example")), 201);
        var narrow = new Api(
                app,
                As.actor(new Actor.Staff(As.PAM.id(), "Narrow", StaffRole.PAM, new Scope.Only(Set.of(it.partner())))));
        var mine = json(narrow.post("/api/v1/deals", claim(it.partner(), "walled.example")), 201);
        assertThat(mine.get("state").asString()).isEqualTo("in-line");
        assertThat(mine.get("conflicts").get(0).get("who").asString()).isEmpty();
        assertThat(narrow.post("/api/v1/deals", claim(other, "other.example"))).hasStatus(404);
        var theirs = json(api.get("/api/v1/deals?partner=" + other), 200)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        assertThat(narrow.get("/api/v1/deals/" + theirs)).hasStatus(404);
        assertThat(json(narrow.get("/api/v1/deals"), 200)
                        .get("items")
                        .valueStream()
                        .allMatch(deal -> deal.get("partner")
                                .asString()
                                .equals(it.partner().toString())))
                .isTrue();
        json(narrow.post("/api/v1/deals/" + mine.get("id").asString() + "/withdrawal", Map.of()), 200);
    }

    @Test
    void ourOlderOpportunityMakesItCoSellUnlessTheProgramOwnerOverrides() {
        var today = LocalDate.now(app.getBean(java.time.Clock.class));
        var account = accounts.findOrAdd(As.OWNER, new AccountName("Worked works", "worked.example", ""));
        accounts.stands(
                As.OWNER,
                account.id(),
                new OurSide.Open(today.minusDays(40), today.minusDays(3)),
                Optional.of(it.mara()));
        var claim = json(api.post("/api/v1/deals", claim(it.partner(), "worked.example")), 201);
        assertThat(claim.get("credit").asString()).isEqualTo("co-sell");
        assertThat(claim.get("conflicts").get(0).get("kind").asString()).isEqualTo("our-opportunity");
        var path = "/api/v1/deals/" + claim.get("id").asString() + "/approval";
        assertThat(api.post(path, Map.of("credit", "sourced", "reason", "They brought the board")))
                .hasStatus(403);
        var owner = new Api(app, As.owner());
        assertThat(owner.post(path, Map.of("credit", "sourced"))).hasStatus(422);
        assertThat(json(owner.post(path, Map.of("credit", "sourced", "reason", "They brought the board")), 200)
                        .get("credit")
                        .asString())
                .isEqualTo("sourced");
    }

    @Test
    void theSameAccountUnderAnotherNameOrDomainIsShownWithTheReason() {
        json(api.post("/api/v1/deals", claim(Nordhaven.another(app), "gannetfoods.example")), 201);
        var body = claim(it.partner(), "");
        body.put("account", Map.of("name", "Gannetfoods Works Ltd", "domain", "gannetfoods.org"));
        var alike = json(api.post("/api/v1/deals", body), 201).get("conflicts");
        assertThat(alike).isNotEmpty();
        assertThat(alike.get(0).get("likeness").asInt()).isBetween(20, 99);
        assertThat(alike.get(0).get("reasons")).isNotEmpty();
    }

    @Test
    void badInputIsSaidBesideItsFieldAndNothingIsSaved() {
        wrong(claim(it.partner(), "gmail.com"), "account.domain");
        wrong(claim(it.partner(), "раypal.com"), "account.domain");
        wrong(with("amount", Map.of("value", "10.005", "currency", "EUR")), "amount.value");
        wrong(with("amount", Map.of("value", "-1", "currency", "EUR")), "amount.value");
        wrong(with("amount", Map.of("value", "1", "currency", "ABC")), "amount.currency");
        wrong(with("close", "2020-01-01"), "close");
        wrong(with("close", "soon"), "close");
        wrong(with("note", "x".repeat(20_000)), "note");
        wrong(with("fields", Map.of("unasked", "x")), "fields.unasked");
        wrong(with("offering", " "), "offering");
        assertThat(api.post("/api/v1/deals", with("unknown", "x"))).hasStatus(422);
        assertThat(json(api.get("/api/v1/deals?partner=" + it.partner()), 200).get("items"))
                .isEmpty();
        json(api.post("/api/v1/deals", claim(it.partner(), "once.example")), 201);
        wrong(claim(it.partner(), "once.example"), "account.name");
    }

    @Test
    void aRehearsalGoesTheSameWayAndOpensTheGateItIsFor() {
        var body = claim(it.partner(), "rehearsal.example");
        body.put("synthetic", true);
        var made = json(api.post("/api/v1/deals", body), 201).get("id").asString();
        assertThat(rehearsed()).isFalse();
        json(api.post("/api/v1/deals/" + made + "/approval", Map.of()), 200);
        json(api.post("/api/v1/deals/" + made + "/conversion", Map.of()), 200);
        assertThat(rehearsed()).isTrue();
    }

    private boolean rehearsed() {
        return json(api.get(it.api() + "/gates/gate-30"), 200)
                .get("criteria")
                .valueStream()
                .filter(each -> each.get("key").asString().equals("registration-rehearsed"))
                .findFirst()
                .orElseThrow()
                .get("met")
                .asBoolean();
    }

    private void wrong(Map<String, Object> body, String field) {
        var answer = api.post("/api/v1/deals", body);
        assertThat(answer).as(field).hasStatus(422);
        assertThat(api.json(answer).toString()).contains("\"" + field + "\"");
    }

    private Map<String, Object> with(String field, Object value) {
        var body = claim(it.partner(), "bad-input.example");
        body.put(field, value);
        return body;
    }

    private Map<String, Object> claim(PartnerId partner, String domain) {
        var body = new HashMap<String, Object>();
        body.put("partner", partner.toString());
        body.put("account", Map.of("name", domain + " works", "domain", domain));
        body.put("offering", "Platform");
        body.put("amount", Map.of("value", "1200.50", "currency", "EUR"));
        body.put("close", it.today().plusDays(60).toString());
        return body;
    }

    private JsonNode json(MvcTestResult answer, int status) {
        assertThat(answer).as(api.json(answer).toString()).hasStatus(status);
        return api.json(answer);
    }
}
