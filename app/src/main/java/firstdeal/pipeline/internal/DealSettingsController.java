package firstdeal.pipeline.internal;

import firstdeal.pipeline.Rates;
import firstdeal.pipeline.Stages;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Amounts;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stages of a deal and exchange rates: both are data. */
@Controller
@RequestMapping("/settings/deals")
class DealSettingsController {

    private static final int LINE = 100;

    private final DealSettings settings;
    private final Clock clock;

    DealSettingsController(DealSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.ADMINISTER)
    String show(Model model) {
        model.addAttribute("page", settings.page(LocalDate.now(clock)));
        return "pipeline/settings";
    }

    /** The stages in the order of their rows; one without a name is taken away. */
    @PostMapping("/stages")
    @Needs(Permission.ADMINISTER)
    String stages(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var wishes = new ArrayList<Stages.Wish>();
        for (int n = 0; n <= Stages.MOST; n++) {
            var title = fields.text("title." + n, LINE);
            if (!title.isEmpty()) {
                var key = fields.text("key." + n, LINE);
                var chance = fields.value("probability." + n, Integer::valueOf).orElse(-1);
                wishes.add(new Stages.Wish(
                        key.isEmpty() ? key(title) : key, title, chance, fields.flag("qualified." + n)));
            }
        }
        fields.requireRight();
        settings.save(actor, wishes);
        Flash.say(response, Text.of("pipeline.said-changed"));
        return "redirect:/settings/deals";
    }

    /** What a new stage is called in files and URLs. */
    private static String key(String title) {
        var plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return plain.isEmpty() ? "stage" : plain;
    }

    @PostMapping("/rates")
    @Needs(Permission.ADMINISTER)
    String rate(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var currency = Amounts.currency(fields, "currency");
        var from = fields.date("from");
        if (from.isEmpty()) {
            fields.wrong("from", Text.of("platform.field.needed"));
        }
        fields.need("value", LINE);
        var value = fields.value("value", BigDecimal::new).filter(it -> it.signum() > 0);
        if (value.isEmpty()) {
            fields.wrong("value", Text.of("pipeline.wrong.rate"));
        }
        fields.requireRight();
        settings.save(actor, new Rates.Rate(currency.orElseThrow(), from.orElseThrow(), value.orElseThrow()));
        Flash.say(response, Text.of("pipeline.said-changed"));
        return "redirect:/settings/deals";
    }

    @PostMapping("/currency")
    @Needs(Permission.ADMINISTER)
    String currency(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var currency = Amounts.currency(fields, "into");
        fields.requireRight();
        settings.save(actor, currency.orElseThrow());
        Flash.say(response, Text.of("pipeline.said-changed"));
        return "redirect:/settings/deals";
    }
}
