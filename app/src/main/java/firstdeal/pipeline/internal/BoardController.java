package firstdeal.pipeline.internal;

import firstdeal.pipeline.BoardFilter;
import firstdeal.pipeline.BoardPage;
import firstdeal.pipeline.Card;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.files.Table;
import firstdeal.platform.files.Tables;
import firstdeal.platform.screen.Flash;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.Money;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board, the same as a table or a file, and moving a deal on it. */
@Controller
class BoardController {

    private final PipelinePages pages;
    private final Opportunities deals;
    private final Clock clock;

    BoardController(PipelinePages pages, Opportunities deals, Clock clock) {
        this.pages = pages;
        this.deals = deals;
        this.clock = clock;
    }

    @GetMapping("/deals/board")
    @Needs(Permission.READ)
    String board(Actor actor, @RequestParam Map<String, String> query, Model model) {
        var filter = BoardFilter.of(query);
        model.addAttribute("page", pages.board(actor, filter, query.containsKey("move"), today()));
        return filter.table() ? "pipeline/table" : "pipeline/board";
    }

    @GetMapping("/deals/export")
    @Needs(Permission.READ)
    void export(Actor actor, @RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
        var format = "xlsx".equals(query.get("format")) ? Tables.Format.XLSX : Tables.Format.CSV;
        var page = pages.board(actor, BoardFilter.of(query), false, today());
        var columns = List.of(
                "account",
                "offering",
                "partner",
                "stage",
                "category",
                "amount",
                "currency",
                "closes",
                "ourOwner",
                "theirOwner",
                "ourStep",
                "ourStepOn",
                "theirStep",
                "theirStepOn",
                "credit",
                "outcome",
                "joint",
                "synthetic");
        var rows = page.cards().stream().map(it -> cells(it, page)).toList();
        Tables.send(response, new Table("deals", columns, rows), format);
    }

    private static List<Object> cells(Card card, BoardPage page) {
        var it = card.deal();
        return List.of(
                it.account().name(),
                it.about().offering(),
                card.partner(),
                page.stages().of(it.terms().stage()).title(),
                card.category().key(),
                card.amount().<Object>map(BoardController::number).orElse(""),
                card.amount().map(money -> money.currency().getCurrencyCode()).orElse(""),
                it.closes().<Object>map(day -> day).orElse(""),
                card.ours(),
                card.theirs(),
                it.terms().ours().what(),
                it.terms().ours().on().<Object>map(day -> day).orElse(""),
                it.terms().theirs().what(),
                it.terms().theirs().on().<Object>map(day -> day).orElse(""),
                it.attribution().credit().key(),
                it.outcome().key(),
                it.isJoint(),
                it.synthetic());
    }

    private static BigDecimal number(Money money) {
        return money.amount();
    }

    /** To another column; the last one asks for the day first. */
    @PostMapping("/deals/moves")
    @Needs(Permission.WORK)
    String move(
            Actor actor,
            @RequestParam UUID deal,
            @RequestParam String to,
            @RequestParam(name = "_from", defaultValue = "/deals/board") String from,
            HttpServletResponse response) {
        if (to.equals(BoardPage.WON)) {
            return "redirect:/opportunities/" + deal + "#win";
        }
        var before = deals.get(actor, new OpportunityId(deal));
        var change = Opportunities.Change.of(before).with(before.terms().in(to));
        deals.change(actor, before.id(), OptionalInt.empty(), change);
        Flash.say(
                response,
                Text.of(
                        "pipeline.said-moved",
                        "account",
                        before.account().name(),
                        "stage",
                        deals.stages().of(to).title()),
                "/deals/moves?deal=" + deal + "&to=" + before.terms().stage());
        return "redirect:" + (from.startsWith("/deals/board") ? from : "/deals/board") + "#deal-" + deal;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ActorToken.current()
                .map(ActorToken::reader)
                .orElse(Reader.DEFAULT)
                .zone()));
    }
}
