package firstdeal.desk.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import firstdeal.desk.internal.OverviewService.PlanAndGates;
import firstdeal.gate.GateView;
import firstdeal.gate.GateView.GateItem;
import firstdeal.milestone.Reached;
import firstdeal.onboarding.OnboardingView;
import firstdeal.onboarding.OnboardingView.TaskView;
import firstdeal.onboarding.Stamp;
import firstdeal.platform.Kept;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.PackedJson;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One onboarding whole: where it is, its gates with their criteria, its tasks. */
@RestController
class WholeApi {

    private final OverviewService service;
    private final Messages messages;
    private final JsonMapper json;
    private final Kept<For, AsOf, PackedJson> kept = new Kept<>(2_000);

    /** Whom it was said to: words and dates are the reader's. */
    private record For(OnboardingId onboarding, Reader reader) {}

    private record AsOf(Stamp stamp, int version, LocalDate day) {}

    WholeApi(OverviewService service, Messages messages, JsonMapper json) {
        this.service = service;
        this.messages = messages;
        this.json = json;
    }

    record WholeJson(
            @JsonUnwrapped OnboardingView onboarding,
            List<MilestoneJson> milestones,
            List<GateItem> gates,
            List<TaskView> tasks) {}

    /** @param reversedOn the day on which what reached it was taken back; null while it stands */
    record MilestoneJson(
            String milestone, LocalDate on, @Nullable LocalDate reversedOn) {

        static MilestoneJson of(Reached it) {
            return new MilestoneJson(
                    it.milestone().key(), it.on(), it.reversedOn().orElse(null));
        }
    }

    @GetMapping("/api/v1/onboardings/{id}")
    @Needs(Permission.READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = WholeJson.class)))
    ResponseEntity<byte[]> get(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Encoding", required = false) @Parameter(hidden = true) @Nullable
                    String acceptEncoding) {
        var whole = service.whole(actor, new OnboardingId(id));
        var run = whole.plan().onboarding();
        var reader = ActorToken.reads();
        var reads = new For(run.id(), reader);
        var as = new AsOf(run.stamp(), run.version(), whole.plan().today());
        return kept.get(reads, as)
                .orElseGet(() -> kept.keep(reads, as, PackedJson.of(json, whole(whole, reader))))
                .answer(ResponseEntity.ok().eTag(Etag.of(run.version())), acceptEncoding);
    }

    private WholeJson whole(PlanAndGates whole, Reader reader) {
        var words = new Words(messages, reader);
        var gates = whole.gates().map(it -> it.gates()).orElse(List.of()).stream()
                .map(it -> GateView.of(it, words::say))
                .toList();
        var reached = whole.milestones().stream().map(MilestoneJson::of).toList();
        return new WholeJson(OnboardingView.of(whole.plan()), reached, gates, TaskView.all(whole.plan()));
    }
}
