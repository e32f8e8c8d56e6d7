package firstdeal.insight.internal;

import firstdeal.insight.Cohort;
import firstdeal.insight.Cohorts;
import firstdeal.platform.actor.Needs;
import firstdeal.shared.Permission;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class InsightController {

    private final InsightService service;

    InsightController(InsightService service) {
        this.service = service;
    }

    @GetMapping("/insights")
    @Needs(Permission.READ)
    String insights(@RequestParam Map<String, String> query, Model model) {
        model.addAttribute("page", service.page(Cohort.of(query), Cohorts.By.of(query.getOrDefault("by", ""))));
        return "insight/insights";
    }
}
