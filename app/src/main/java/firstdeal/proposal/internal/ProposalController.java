package firstdeal.proposal.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.screen.Flash;
import firstdeal.proposal.ProposalId;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/proposals")
class ProposalController {

    private final ProposalService service;

    ProposalController(ProposalService service) {
        this.service = service;
    }

    @Needs(Permission.READ)
    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("page", service.page(actor));
        return "proposal/list";
    }

    /** Goes on at the version that was run, from which the next one is drafted. */
    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/acceptance")
    String takeUp(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        var taken = service.takeUp(actor, new ProposalId(id));
        Flash.say(response, Text.of("proposal.now-taken-up"));
        return "redirect:/programs/" + taken.program();
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/dismissal")
    String setAside(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        service.setAside(actor, new ProposalId(id), reason);
        Flash.say(response, Text.of("proposal.now-set-aside"));
        return "redirect:/proposals";
    }
}
