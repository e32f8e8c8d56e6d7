package firstdeal.intervention.internal;

import static firstdeal.intervention.internal.InterventionApi.required;

import firstdeal.intervention.Retrospective;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.screen.Screens;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/onboardings/{onboarding}/retrospective")
class RetrospectiveApi {

    private final RetrospectiveService service;
    private final InterventionPages pages;
    private final Screens screens;

    RetrospectiveApi(RetrospectiveService service, InterventionPages pages, Screens screens) {
        this.service = service;
        this.pages = pages;
        this.screens = screens;
    }

    /** @param topic {@code evidence}, {@code indicators}, {@code meetings}, {@code enablement} or {@code deals} */
    record FindingJson(String topic, String text, String link) {}

    record AnswersBody(@Nullable Side side, @Nullable Map<String, String> answers) {}

    record AskedBody(@Nullable Side side, @Nullable LocalDate on) {}

    record ConclusionBody(
            @Nullable String cause,
            @Nullable String decision,
            @Nullable String note) {}

    record QuestionJson(String key, String asks) {}

    record RetrospectiveJson(
            @Nullable String cause,
            @Nullable String decision,
            String note,
            Map<Side, Map<String, String>> answers,
            Map<Side, List<LocalDate>> asked,
            List<QuestionJson> questions,
            List<FindingJson> findings,
            List<String> causes,
            List<String> decisions) {}

    @GetMapping
    @Needs(Permission.READ)
    RetrospectiveJson get(Actor actor, @PathVariable UUID onboarding) {
        var run = new OnboardingId(onboarding);
        var it = service.get(actor, run);
        var asks = service.asks(run);
        return new RetrospectiveJson(
                it.cause().orElse(null),
                it.decision().orElse(null),
                it.decisionNote(),
                texts(it),
                it.asked(),
                asks.questions().stream()
                        .map(line -> new QuestionJson(line.key(), line.asks()))
                        .toList(),
                findings(actor, run),
                asks.causes(),
                asks.decisions());
    }

    private List<FindingJson> findings(Actor actor, OnboardingId run) {
        var words = screens.words();
        return pages.retrospective(actor, run).findings().stream()
                .map(it -> new FindingJson(it.topic().key(), words.say(it.text()), it.link()))
                .toList();
    }

    @PostMapping("/answers")
    @Needs(Permission.WORK)
    RetrospectiveJson answer(Actor actor, @PathVariable UUID onboarding, @RequestBody AnswersBody body) {
        service.answer(
                actor,
                new OnboardingId(onboarding),
                required("side", body.side()),
                required("answers", body.answers()));
        return get(actor, onboarding);
    }

    @PostMapping("/requests")
    @Needs(Permission.WORK)
    RetrospectiveJson asked(Actor actor, @PathVariable UUID onboarding, @RequestBody AskedBody body) {
        service.asked(actor, new OnboardingId(onboarding), required("side", body.side()), required("on", body.on()));
        return get(actor, onboarding);
    }

    @PostMapping("/conclusion")
    @Needs(Permission.WORK)
    RetrospectiveJson conclude(Actor actor, @PathVariable UUID onboarding, @RequestBody ConclusionBody body) {
        service.conclude(
                actor,
                new OnboardingId(onboarding),
                required("cause", body.cause()),
                required("decision", body.decision()),
                body.note() == null ? "" : body.note());
        return get(actor, onboarding);
    }

    private static Map<Side, Map<String, String>> texts(Retrospective it) {
        var sides = new TreeMap<Side, Map<String, String>>();
        it.answers().forEach((side, answers) -> {
            var texts = new TreeMap<String, String>();
            answers.forEach((question, answer) -> texts.put(question, answer.text()));
            sides.put(side, texts);
        });
        return sides;
    }
}
