package firstdeal.desk.internal;

import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import java.time.Clock;
import java.time.LocalDate;
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
        var zone = ActorToken.current()
                .map(ActorToken::reader)
                .orElse(Reader.DEFAULT)
                .zone();
        model.addAttribute("page", service.page(actor, LocalDate.now(clock.withZone(zone))));
        return "desk/today";
    }
}
