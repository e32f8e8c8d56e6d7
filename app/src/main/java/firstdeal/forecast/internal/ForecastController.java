package firstdeal.forecast.internal;

import firstdeal.forecast.Week;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forecast call, week by week. */
@Controller
class ForecastController {

    private static final int TEXT = 2000;

    private final ForecastService forecasts;

    ForecastController(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    @GetMapping("/deals/forecast")
    @Needs(Permission.READ)
    String show(Actor actor, @RequestParam Map<String, String> query, Model model) {
        var week = Week.of(query.getOrDefault("week", ""), forecasts.today());
        model.addAttribute("page", forecasts.page(actor, week, partner(query)));
        return "forecast/call";
    }

    private static Optional<PartnerId> partner(Map<String, String> query) {
        var text = query.getOrDefault("partner", "");
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(PartnerId.of(text))
                : Optional.empty();
    }

    @PostMapping("/deals/forecast/calls")
    @Needs(Permission.WORK)
    String record(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        int recorded = forecasts.record(actor, partner(form));
        Flash.say(response, Text.of("forecast.said-recorded", "count", recorded));
        return back(form);
    }

    @PostMapping("/deals/forecast/questions")
    @Needs(Permission.WORK)
    String ask(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        fields.need("deal", TEXT);
        var deal = fields.value("deal", OpportunityId::of);
        var question = fields.need("question", TEXT);
        var answer = fields.text("answer", TEXT);
        fields.requireRight();
        var week = Week.of(form.getOrDefault("week", ""), forecasts.today());
        forecasts.ask(actor, week, deal.orElseThrow(), question, answer);
        Flash.say(response, Text.of("forecast.said-asked"));
        return back(form);
    }

    @PostMapping("/deals/forecast/questions/{id}")
    @Needs(Permission.WORK)
    String answer(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var answer = fields.need("answer", TEXT);
        fields.requireRight();
        forecasts.answer(actor, id, answer);
        Flash.say(response, Text.of("forecast.said-answered"));
        return back(form);
    }

    private static String back(Map<String, String> form) {
        var from = form.getOrDefault("_from", "");
        return "redirect:" + (from.startsWith("/deals/forecast") ? from : "/deals/forecast");
    }
}
