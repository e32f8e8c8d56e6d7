package firstdeal.intervention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.Race;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an intervention sets in motion: tasks of its actions, and somebody higher when it did not work. */
@CommittingTest
class InterventionTasksApiIT {

    @Autowired
    ApplicationContext app;

    private Nordhaven it;
    private Api api;

    @BeforeEach
    void somebodyInTheLastWeek() throws Exception {
        it = Nordhaven.signed(88, app);
        api = new Api(app, As.pam());
    }

    private MvcTestResult open(String group) {
        return api.post(
                it.api() + "/interventions",
                Map.of(
                        "group",
                        group,
                        "cause",
                        "Their seller is not on it",
                        "reviewOn",
                        it.today().plusDays(7)));
    }

    private String opened(String group) {
        var opened = open(group);
        assertThat(opened).hasStatus(201);
        return String.valueOf(opened.getResponse().getHeader("Location"));
    }

    @Test
    void anActionIsATaskOfTheOwnerDueWhenItIsLookedAt() throws Exception {
        var path = opened("gate-60");
        var plan = Map.of("ourOwner", it.mara().value(), "actions", List.of("Find their seller", "Book the buyer"));
        assertThat(api.post(path + "/plan", plan))
                .bodyJson()
                .extractingPath("$.tasks")
                .asArray()
                .containsExactly("find-their-seller", "book-the-buyer");
        var task = api.get(it.api() + "/tasks/find-their-seller");
        assertThat(task)
                .bodyJson()
                .extractingPath("$.due")
                .isEqualTo(it.today().plusDays(7).toString());
        assertThat(task).bodyText().contains(it.mara().toString());

        assertThat(api.post(path + "/plan", Map.of("actions", List.of("Book the buyer", "Ask the sponsor"))))
                .bodyJson()
                .extractingPath("$.tasks")
                .asArray()
                .containsExactly("book-the-buyer", "ask-the-sponsor");
        assertThat(api.get(it.page() + "/interventions")).bodyText().contains("/tasks/book-the-buyer");
    }

    @Test
    void anActionThatIsDroppedIsAskedOfNobodyUntilItIsPutBack() {
        var path = opened("gate-60");
        api.post(path + "/plan", Map.of("actions", List.of("Find their seller", "Book the buyer", "Ask the sponsor")));
        assertThat(api.patch(it.api() + "/tasks/ask-the-sponsor", "0", Map.of("state", "done")))
                .hasStatusOk();

        assertThat(api.post(path + "/plan", Map.of("actions", List.of("Book the buyer"))))
                .hasStatusOk();
        assertThat(state("find-their-seller")).isEqualTo("not-asked dropped");
        assertThat(state("ask-the-sponsor")).startsWith("done");
        assertThat(state("book-the-buyer")).startsWith("open");
        assertThat(api.get(it.page() + "/tasks/find-their-seller"))
                .bodyText()
                .contains("Not asked: what it was made for no longer asks for it.");
        assertThat(api.get(it.page() + "/activity"))
                .bodyText()
                .contains(
                        "No longer asked: Find their seller",
                        "Done: Ask the sponsor",
                        "Planned an intervention",
                        "Started the onboarding")
                .doesNotContain("{what}", "onboarding task");

        assertThat(api.post(path + "/plan", Map.of("actions", List.of("Find their seller"))))
                .bodyJson()
                .extractingPath("$.tasks")
                .asArray()
                .containsExactly("find-their-seller");
        assertThat(state("find-their-seller")).startsWith("open");
    }

    private String state(String task) {
        var it = api.json(api.get(this.it.api() + "/tasks/" + task));
        return it.path("state").asString() + " " + it.path("reason").asString("");
    }

    @Test
    void afterWhatDidNotWorkSomebodyHigherTakesItUp() throws Exception {
        var people = app.getBean(People.class);
        var roles = app.getBean(Roles.class);
        var olga = people.add(As.OWNER, Company.OURS, ContactDetails.of("Olga Owner", "", "Program owner"));
        roles.assign(As.OWNER, it.partner(), Side.VENDOR, Role.PAM, Rank.MAIN, it.mara(), it.today(), null);
        roles.assign(As.OWNER, it.partner(), Side.VENDOR, Role.PROGRAM_OWNER, Rank.MAIN, olga, it.today(), null);
        var path = opened("gate-60");
        api.post(path + "/plan", Map.of("ourOwner", it.mara().value()));

        assertThat(api.post(path + "/closing", Map.of("outcome", "DID_NOT_WORK", "note", "Nobody came")))
                .hasStatusOk();

        var open = app.getBean(InterventionStore.class).openOf(List.of(it.run()));
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().ourOwner()).hasValue(olga);
        assertThat(open.getFirst().follows().map(Object::toString)).hasValue(path.substring(path.lastIndexOf('/') + 1));
        assertThat(api.get(it.page() + "/interventions")).bodyText().contains("It takes up what did not work before.");
    }

    @Test
    void ofTwoOpenedAtOnceTheSecondIsTold() throws Exception {
        var together = Race.of(2, () -> open("gate-30"));
        assertThat(together).extracting(it -> it.getResponse().getStatus()).containsExactlyInAnyOrder(201, 422);
        assertThat(together.stream().filter(it -> it.getResponse().getStatus() == 422))
                .allSatisfy(it -> assertThat(it)
                        .bodyJson()
                        .extractingPath("$.fields.group")
                        .asString()
                        .isNotBlank());
    }
}
