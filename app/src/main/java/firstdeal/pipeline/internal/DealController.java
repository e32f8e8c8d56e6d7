package firstdeal.pipeline.internal;

import firstdeal.pipeline.Calls;
import firstdeal.pipeline.Credit;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Outcome;
import firstdeal.pipeline.Part;
import firstdeal.pipeline.Support;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One deal and what may be done to it. */
@Controller
@RequestMapping("/opportunities/{id}")
class DealController {

    private static final int TEXT = 4000;

    private final PipelinePages pages;
    private final Opportunities deals;
    private final Calls calls;
    private final SupportService support;

    DealController(PipelinePages pages, Opportunities deals, Calls calls, SupportService support) {
        this.pages = pages;
        this.deals = deals;
        this.calls = calls;
        this.support = support;
    }

    @GetMapping
    @Needs(Permission.READ)
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.deal(actor, new OpportunityId(id)));
        return "pipeline/deal";
    }

    @PostMapping("/terms")
    @Needs(Permission.WORK)
    String change(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var change = TermsForm.read(fields);
        deals.change(actor, new OpportunityId(id), version(fields), change);
        return said(response, Text.of("pipeline.said-changed"), id);
    }

    @PostMapping("/confirmation")
    @Needs(Permission.WORK)
    String confirm(Actor actor, @PathVariable UUID id, @RequestParam Side side, HttpServletResponse response) {
        deals.confirm(actor, new OpportunityId(id), OptionalInt.empty(), side);
        return said(response, Text.of("pipeline.said-confirmed"), id);
    }

    @PostMapping("/commit")
    @Needs(Permission.WORK)
    String commit(Actor actor, @PathVariable UUID id, @RequestParam Side side, HttpServletResponse response) {
        calls.commit(actor, new OpportunityId(id), OptionalInt.empty(), side);
        return said(response, Text.of("pipeline.said-committed", "side", side.key()), id);
    }

    @PostMapping("/commit/withdrawal")
    @Needs(Permission.WORK)
    String uncommit(Actor actor, @PathVariable UUID id, @RequestParam Side side, HttpServletResponse response) {
        calls.uncommit(actor, new OpportunityId(id), OptionalInt.empty(), side);
        return said(response, Text.of("pipeline.said-uncommitted"), id);
    }

    @PostMapping("/win")
    @Needs(Permission.WORK)
    String win(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var on = day(fields);
        fields.requireRight();
        calls.win(actor, new OpportunityId(id), OptionalInt.empty(), on);
        return said(response, Text.of("pipeline.said-won"), id);
    }

    @PostMapping("/loss")
    @Needs(Permission.WORK)
    String lose(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var kind = fields.choice("kind", Outcome.Loss.class, Outcome.Loss.LOST);
        var reason = fields.need("reason", TEXT);
        fields.requireRight();
        calls.lose(actor, new OpportunityId(id), OptionalInt.empty(), kind, reason);
        return said(response, Text.of("pipeline.said-lost"), id);
    }

    @PostMapping("/reversal")
    @Needs(Permission.WORK)
    String reverse(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var on = day(fields);
        var reason = fields.need("reason", TEXT);
        fields.requireRight();
        calls.reverse(actor, new OpportunityId(id), OptionalInt.empty(), on, reason);
        return said(response, Text.of("pipeline.said-reversed"), id);
    }

    @PostMapping("/reopening")
    @Needs(Permission.WORK)
    String reopen(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        calls.reopen(
                actor,
                new OpportunityId(id),
                OptionalInt.empty(),
                Fields.of(form).text("reason", TEXT));
        return said(response, Text.of("pipeline.said-reopened"), id);
    }

    @PostMapping("/credit")
    @Needs(Permission.GOVERN)
    String credit(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var credit = fields.choice("credit", Credit.class, Credit.NONE);
        var reason = fields.need("reason", TEXT);
        fields.requireRight();
        deals.credit(actor, new OpportunityId(id), OptionalInt.empty(), credit, reason);
        return said(response, Text.of("pipeline.said-credited"), id);
    }

    @PostMapping("/partners")
    @Needs(Permission.WORK)
    String beside(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        fields.need("partner", TEXT);
        var other = fields.value("partner", PartnerId::of);
        var part = Optional.of(fields.text("part", TEXT))
                .filter(it -> !it.isEmpty())
                .map(_ -> fields.choice("part", Part.class, Part.CO_SELL));
        fields.requireRight();
        deals.beside(actor, new OpportunityId(id), OptionalInt.empty(), other.orElseThrow(), part);
        return said(response, Text.of("pipeline.said-beside"), id);
    }

    @PostMapping("/notes")
    @Needs(Permission.WORK)
    String note(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var note = fields.need("note", TEXT);
        var on = day(fields);
        var theirs = fields.flag("theirs");
        fields.requireRight();
        deals.note(actor, new OpportunityId(id), note, theirs, on);
        return said(response, Text.of("pipeline.said-noted"), id);
    }

    @PostMapping("/support")
    @Needs(Permission.WORK)
    String ask(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var what = fields.choice("what", Support.class, Support.SE_DEMO);
        var wish = fields.text("wish", TEXT);
        fields.requireRight();
        var promised = support.ask(actor, new OpportunityId(id), what, wish);
        return said(response, Text.of("pipeline.said-asked", "day", promised.toString()), id);
    }

    private static LocalDate day(Fields fields) {
        var on = fields.date("on");
        if (on.isEmpty()) {
            fields.wrong("on", Text.of("platform.field.needed"));
        }
        return on.orElse(LocalDate.EPOCH);
    }

    private static OptionalInt version(Fields fields) {
        var text = fields.text("version", 10);
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static String said(HttpServletResponse response, Text text, UUID id) {
        Flash.say(response, text);
        return "redirect:/opportunities/" + id;
    }
}
