package firstdeal.desk.internal;

import firstdeal.desk.MorningPage;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.actor.Needs;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TodayController {

    private final TodayService service;
    private final WaitingClaims claims;
    private final Clock clock;

    TodayController(TodayService service, WaitingClaims claims, Clock clock) {
        this.service = service;
        this.claims = claims;
        this.clock = clock;
    }

    @GetMapping("/today")
    @Needs(Permission.READ)
    String today(Actor actor, Model model) {
        var today = ActorToken.reads().today(clock);
        model.addAttribute("page", new MorningPage(service.of(actor, today), claims.of(actor, today)));
        return "desk/today";
    }
}
