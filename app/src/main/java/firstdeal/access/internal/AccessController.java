package firstdeal.access.internal;

import firstdeal.access.AccessFact;
import firstdeal.access.AccessFacts;
import firstdeal.access.AccessGrid;
import firstdeal.access.Channels;
import firstdeal.access.ChannelsPage;
import firstdeal.access.GridPage;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFrame;
import firstdeal.partner.PartnerFrame.Tab;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The access grid and the channels of one partner. */
@Controller
@RequestMapping("/partners/{id}")
class AccessController {

    private final AccessGrid grid;
    private final AccessFacts facts;
    private final Channels channels;
    private final Partners partners;
    private final People people;
    private final AccessForm forms;

    AccessController(
            AccessGrid grid, AccessFacts facts, Channels channels, Partners partners, People people, AccessForm forms) {
        this.grid = grid;
        this.facts = facts;
        this.channels = channels;
        this.partners = partners;
        this.people = people;
        this.forms = forms;
    }

    @GetMapping("/access")
    @Needs(Permission.READ)
    String grid(Actor actor, @PathVariable PartnerId id, Model model) {
        var frame = PartnerFrame.of(partners.get(actor, id), Tab.ACCESS);
        var fact = facts.of(List.of(id)).getOrDefault(id, AccessFact.NONE);
        model.addAttribute("page", GridPage.of(frame, grid.systems(), people.of(actor, List.of(id)), fact));
        return "access/grid";
    }

    @PostMapping("/access")
    @Needs(Permission.WORK)
    String step(Actor actor, @PathVariable PartnerId id, @RequestParam Map<String, String> params) {
        var given = forms.step(Fields.of(params));
        grid.step(actor, id, given.contact(), given.system(), given.step(), given.on(), given.note());
        return "redirect:/partners/" + id + "/access";
    }

    @GetMapping("/channels")
    @Needs(Permission.READ)
    String channels(Actor actor, @PathVariable PartnerId id, Model model) {
        var frame = PartnerFrame.of(partners.get(actor, id), Tab.CHANNELS);
        var everybody = people.of(actor, List.of(Company.OURS, id));
        model.addAttribute("page", ChannelsPage.of(frame, channels.of(actor, id), everybody));
        return "access/channels";
    }

    @PostMapping("/channels")
    @Needs(Permission.WORK)
    String open(Actor actor, @PathVariable PartnerId id, @RequestParam Map<String, String> params) {
        var given = forms.channel(Fields.of(params));
        channels.open(actor, id, given.kind(), given.title(), given.link(), given.members(), given.openedOn());
        return "redirect:/partners/" + id + "/channels";
    }

    @PostMapping("/channels/{channel}/members")
    @Needs(Permission.WORK)
    String members(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable UUID channel,
            @RequestParam int version,
            @RequestParam Map<String, String> params) {
        var fields = Fields.of(params);
        var members = AccessForm.members(fields);
        fields.requireRight();
        channels.setMembers(actor, id, channel, version, members);
        return "redirect:/partners/" + id + "/channels";
    }

    @PostMapping("/channels/{channel}/end")
    @Needs(Permission.WORK)
    String close(Actor actor, @PathVariable PartnerId id, @PathVariable UUID channel) {
        channels.close(actor, id, channel, forms.today());
        return "redirect:/partners/" + id + "/channels";
    }
}
