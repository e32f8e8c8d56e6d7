package firstdeal.demo.internal;

import firstdeal.account.AccountName;
import firstdeal.demo.Cast;
import firstdeal.pipeline.Category;
import firstdeal.pipeline.Credit;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.Opportunities.Change;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Terms;
import firstdeal.pipeline.Terms.BuyerStep;
import firstdeal.pipeline.Terms.Step;
import firstdeal.shared.Money;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The deals of one partner as both sides work them. */
record Pitch(Names names) {

    private static final OptionalInt WHATEVER = OptionalInt.empty();
    private static final List<String> STAGES = List.of("proposal", "qualified", "negotiation");
    private static final List<String> OURS = List.of("Send the quote", "Demo for their team", "Terms with legal");
    private static final List<String> THEIRS = List.of("Call the buyer", "Bring the head of IT", "Ask for the budget");

    /** The n-th account is named, and both owners confirm that they go after it. */
    OpportunityId named(Scene it, int n, int closes) {
        var name = names.account(n);
        var account = it.modules().accounts().findOrAdd(it.pam(), new AccountName(name, domain(name), ""));
        var opening = new Opening(
                it.run(),
                account.id(),
                "",
                false,
                Optional.empty(),
                Optional.of(it.day(closes)),
                Optional.of(it.ours().contact(Cast.SELLER)),
                Optional.of(it.theirs().seller()),
                Optional.empty(),
                new Opening.Origin.ByHand());
        var id = it.modules().opportunities().open(it.pam(), opening);
        it.modules().opportunities().confirm(it.pam(), id, WHATEVER, Side.VENDOR);
        it.modules().opportunities().confirm(it.pam(), id, WHATEVER, Side.PARTNER);
        if (n == 0) {
            it.modules()
                    .opportunities()
                    .credit(it.owner(), id, WHATEVER, Credit.SOURCED, "They brought the account; nobody here knew it.");
        }
        return id;
    }

    /** The n-th deal is qualified: an amount, a stage, the next steps of both sides, an act of theirs today. */
    OpportunityId qualified(Scene it, int n, int closes) {
        var deals = it.modules().opportunities();
        var id = find(it, n).map(Opportunity::id).orElseGet(() -> named(it, n, closes));
        var deal = deals.get(it.pam(), id);
        var terms = new Terms(
                STAGES.get(n % STAGES.size()),
                n == 2 ? Category.BEST_CASE : Category.PIPELINE,
                Optional.of(amount(n)),
                Optional.of(it.day(closes)),
                new Step(OURS.get(n % OURS.size()), Optional.of(it.on().plusDays(6L + n))),
                new Step(THEIRS.get(n % THEIRS.size()), Optional.of(it.on().plusDays(4L + n))),
                List.of());
        deals.change(it.pam(), id, WHATEVER, Change.of(deal).with(terms));
        deals.note(it.pam(), id, "Their seller called the buyer; the need is real.", true, it.on());
        return id;
    }

    /** Next steps of this week, where the story goes on after the deals were qualified. */
    void freshen(Scene it) {
        var deals = it.modules().opportunities();
        deals.of(it.pam(), it.run()).stream()
                .filter(deal -> deal.isOpen() && deal.terms().amount().isPresent())
                .forEach(deal -> {
                    var terms = deal.terms();
                    int n = Math.floorMod(deal.account().name().hashCode(), OURS.size());
                    var next = new Terms(
                            terms.stage(),
                            terms.category(),
                            terms.amount(),
                            terms.closes(),
                            new Step(OURS.get(n), Optional.of(it.on().plusDays(3L + n))),
                            new Step(THEIRS.get(n), Optional.of(it.on().plusDays(2L + n))),
                            terms.buyer());
                    deals.change(it.pam(), deal.id(), WHATEVER, Change.of(deal).with(next));
                });
    }

    private Optional<Opportunity> find(Scene it, int n) {
        return it.modules().opportunities().of(it.pam(), it.run()).stream()
                .filter(deal -> deal.account().name().equals(names.account(n)))
                .findFirst();
    }

    /** Into commit, with an earlier day. */
    void commit(Scene it, int closes) {
        var deal = first(it);
        var deals = it.modules().opportunities();
        var sooner = deal.terms().in("negotiation").closing(Optional.of(it.day(closes)));
        deals.change(it.pam(), deal.id(), WHATEVER, Change.of(deal).with(sooner));
        it.modules().calls().commit(it.pam(), deal.id(), WHATEVER, Side.VENDOR);
        it.modules().calls().commit(it.pam(), deal.id(), WHATEVER, Side.PARTNER);
    }

    void buyerSteps(Scene it) {
        var deal = first(it);
        var terms = deal.terms();
        var steps = List.of(
                new BuyerStep("Security review", Optional.of(it.day(80)), false),
                new BuyerStep("Signature", Optional.of(it.day(86)), false));
        var next = new Terms(
                terms.stage(), terms.category(), terms.amount(), terms.closes(), terms.ours(), terms.theirs(), steps);
        it.modules()
                .opportunities()
                .change(it.pam(), deal.id(), WHATEVER, Change.of(deal).with(next));
    }

    void win(Scene it) {
        it.modules().calls().win(it.pam(), first(it).id(), WHATEVER, it.on());
    }

    /** The deal that shall be the first; opened now where the story left its beginning out. */
    private Opportunity first(Scene it) {
        return find(it, 0)
                .filter(deal -> deal.terms().amount().isPresent())
                .orElseGet(() -> it.modules().opportunities().get(it.pam(), qualified(it, 0, 120)));
    }

    private Money amount(int n) {
        var currency = Math.floorMod(names.situation().name().hashCode(), 4) == 0 ? "USD" : "EUR";
        return Money.of(String.valueOf(48000 - n * 9000), currency);
    }

    private static String domain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "") + ".example";
    }
}
