package firstdeal.registration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.account.AccountId;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.cosell.Cosells;
import firstdeal.cosell.JointAccount;
import firstdeal.shared.PartnerId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Two records of one account become one: claims, deals and lists go along, unless two live ones would clash. */
@IntegrationTest
class AccountMergeIT {

    private static final AccountName GONE = new AccountName("Vester Foods AB", "vesterfoods.example", "SE");
    private static final AccountName STAYS = new AccountName("Vester Foods", "vester-foods.example", "");

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cosells cosells;

    @Autowired
    private MockMvcTester http;

    private Nordhaven it;
    private Api api;
    private AccountId gone;
    private AccountId stays;

    @BeforeEach
    void begin() throws Exception {
        it = Nordhaven.signed(20, app);
        api = new Api(app, As.owner());
        gone = accounts.findOrAdd(As.OWNER, GONE).id();
        stays = accounts.findOrAdd(As.OWNER, STAYS).id();
    }

    @Test
    void whatHungOnTheOneHangsOnTheOtherAndBothNamesFindIt() {
        var claim = made(api.post("/api/v1/deals", claim(it.partner(), GONE, "Suite")));
        var deal = made(api.post("/api/v1/opportunities", deal(GONE)));
        cosells.add(As.OWNER, it.partner(), new AccountName("First", "first.example", ""));
        listed(STAYS, 1);
        listed(GONE, 1);
        var seen = api.json(api.get(path(gone, stays)));
        assertThat(seen.get("possible").asBoolean()).isTrue();
        assertThat(seen.get("moves").toString()).contains("One registration", "One deal", "One place on a joint list");

        assertThat(api.post("/api/v1/accounts/" + gone + "/merge", Map.of("into", stays.toString())))
                .hasStatusOk();

        assertThat(api.json(api.get("/api/v1/deals/" + claim)).at("/account/id").asString())
                .isEqualTo(stays.toString());
        assertThat(api.json(api.get("/api/v1/opportunities/" + deal))
                        .at("/account/name")
                        .asString())
                .isEqualTo("Vester Foods");
        assertThat(cosells.list(As.OWNER, it.partner()).ranked())
                .extracting(JointAccount::account, JointAccount::rank)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(stays, Optional.of(1)));
        assertThat(accounts.find(GONE).orElseThrow().id()).isEqualTo(stays);
        assertThat(accounts.findOrAdd(As.OWNER, GONE).country()).isEqualTo("SE");
        assertThat(accounts.hold(As.OWNER, GONE).id()).isEqualTo(stays);
        assertThat(accounts.get(gone).id()).isEqualTo(stays);
        assertThat(api.json(api.get("/api/v1/audit?subject=account&id=" + stays))
                        .toString())
                .contains("account.merged");
        var other = api.json(api.post("/api/v1/deals", claim(Nordhaven.another(app), STAYS, "Suite")));
        assertThat(other.get("state").asString()).isEqualTo("in-line");
    }

    @Test
    void twoLiveClaimsThatWouldClashAreNotJoined() {
        made(api.post("/api/v1/deals", claim(it.partner(), GONE, "Suite")));
        made(api.post("/api/v1/deals", claim(Nordhaven.another(app), STAYS, "Suite")));
        assertThat(api.json(api.get(path(gone, stays))).get("forbidden").toString())
                .contains("Live claims on Suite stand on both records");
        assertThat(api.post("/api/v1/accounts/" + gone + "/merge", Map.of("into", stays.toString())))
                .hasStatus(422);
        assertThat(accounts.get(gone).id()).isEqualTo(gone);
    }

    @Test
    void twoOpenDealsOfOnePartnerAreNotJoinedAndThePageSaysWhy() {
        made(api.post("/api/v1/opportunities", deal(GONE)));
        made(api.post("/api/v1/opportunities", deal(STAYS)));
        assertThat(http.get()
                        .uri("/accounts/%s/merge?into=%s".formatted(gone, stays))
                        .with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("The two cannot become one yet.", "duplicate first")
                .doesNotContain("Merge the two");
        assertThat(api.post("/api/v1/accounts/" + gone + "/merge", Map.of("into", gone.toString())))
                .hasStatus(422);
    }

    @Test
    void theRecordThatIsChosenStandsAmongThoseToChooseFrom() {
        var far = accounts.findOrAdd(As.OWNER, new AccountName("Quarry Mills", "quarry.example", ""))
                .id();
        assertThat(http.get().uri("/accounts/%s/merge".formatted(far)).with(As.owner()))
                .bodyText()
                .contains("No record is like this one.");
        assertThat(http.get()
                        .uri("/accounts/%s/merge?into=%s".formatted(far, stays))
                        .with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("?into=" + stays + "\" aria-current=\"true\"")
                .doesNotContain("No record is like this one.");
        assertThat(http.get().uri("/accounts/%s/merge?q=nowhere".formatted(far)).with(As.owner()))
                .bodyText()
                .contains("No other record is found by “nowhere”.");
    }

    private void listed(AccountName named, int place) {
        var id = cosells.add(As.OWNER, it.partner(), named);
        cosells.rank(As.OWNER, it.partner(), id, Optional.of(place));
    }

    private static String path(AccountId from, AccountId into) {
        return "/api/v1/accounts/%s/merge?into=%s".formatted(from, into);
    }

    private UUID made(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        assertThat(answer).hasStatus2xxSuccessful();
        JsonNode body = api.json(answer);
        return UUID.fromString(body.get("id").asString());
    }

    private Map<String, Object> claim(PartnerId partner, AccountName named, String offering) {
        return Map.of(
                "partner",
                partner.toString(),
                "account",
                Map.of("name", named.name(), "domain", named.domain()),
                "offering",
                offering,
                "amount",
                Map.of("value", "1000", "currency", "EUR"),
                "close",
                it.today().plusDays(30).toString());
    }

    private Map<String, Object> deal(AccountName named) {
        return Map.of(
                "onboarding",
                it.run().toString(),
                "account",
                Map.of("name", named.name(), "domain", named.domain()),
                "stage",
                "qualified");
    }
}
