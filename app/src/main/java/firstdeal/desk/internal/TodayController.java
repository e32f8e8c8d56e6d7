package firstdeal.desk.internal;

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
    private final Clock clock;

    TodayController(TodayService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @GetMapping("/today")
    @Needs(Permission.READ)
    String today(Actor actor, Model model) {
        model.addAttribute("page", service.of(actor, ActorToken.reads().today(clock)));
        return "desk/today";
    }
}
