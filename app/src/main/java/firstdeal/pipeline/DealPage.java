package firstdeal.pipeline;

import firstdeal.meeting.Meeting;
import firstdeal.shared.Money;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One deal with everything that both sides know of it.
 *
 * @param talks the meetings in which it was talked about, or is to be
 * @param meetings others that could be linked, by id
 * @param ourPeople who of ours could own it, by id
 * @param partners who else could have a part in it, by id
 * @param playbooks documents of the partner by which it could be worked, by key
 * @param governs whether this reader may say otherwise than the rule of credit
 */
public record DealPage(
        Opportunity deal,
        Card card,
        Stages stages,
        List<History> history,
        List<Talk> talks,
        Map<String, Meeting> meetings,
        Map<String, String> ourPeople,
        Map<String, String> theirPeople,
        Map<String, String> partners,
        Map<String, String> playbooks,
        LocalDate today,
        boolean mayWork,
        boolean governs) {

    public String path() {
        return "/opportunities/" + deal.id();
    }

    public Stage stage() {
        return stages.of(deal.terms().stage());
    }

    /** The answer in one sentence: what it is and what it waits for. */
    public Text headline() {
        var about = Text.of("pipeline.deal.worth", "account", deal.account().name())
                .with("amount", deal.terms().amount().<Object>map(it -> it).orElse(""))
                .with("has", deal.terms().amount().isPresent());
        return switch (deal.outcome()) {
            case Outcome.Won(var on, var _) -> Text.of("pipeline.deal.won", "deal", about, "day", on);
            case Outcome.Lost(var on, var kind, var _, var _) ->
                Text.of("pipeline.deal.lost", "deal", about, "day", on, "kind", kind);
            case Outcome.Reversed(var _, var on, var _, var _) ->
                Text.of("pipeline.deal.reversed", "deal", about, "day", on);
            case Outcome.Open() -> Text.of("pipeline.deal.open", "deal", about, "waits", waits());
        };
    }

    private Text waits() {
        if (deal.hasSlipped(today)) {
            return Text.of("pipeline.waits.slipped");
        }
        if (deal.owners().ours().isEmpty() || deal.owners().theirs().isEmpty()) {
            return Text.of("pipeline.waits.owner", "ours", deal.owners().ours().isEmpty());
        }
        if (!deal.isJoint()) {
            return Text.of(
                    "pipeline.waits.confirm",
                    "name",
                    deal.owners().isConfirmed(firstdeal.shared.Side.VENDOR) ? card.theirs() : card.ours());
        }
        if (deal.commitment().isSet() && !deal.commitment().stands()) {
            return Text.of("pipeline.waits.commit", "name", card.theirs());
        }
        return deal.terms()
                .nextStep(today)
                .map(it -> Text.of(
                                "pipeline.waits.step",
                                "what",
                                it.what(),
                                "day",
                                it.on().orElseThrow())
                        .with("late", it.on().orElseThrow().isBefore(today)))
                .orElseGet(() -> Text.of("pipeline.waits.no-step"));
    }

    /** The buyer's steps as they are typed: one a line, the day in front, a tick before what is done. */
    public String buyerLines() {
        return String.join(
                "\n",
                deal.terms().buyer().stream()
                        .map(it -> (it.done() ? "[x] " : "")
                                + it.on().map(day -> day + " ").orElse("")
                                + it.what())
                        .toList());
    }

    public String currency() {
        return deal.terms().amount().map(it -> it.currency().getCurrencyCode()).orElse("EUR");
    }

    public String value() {
        return deal.terms()
                .amount()
                .map(it -> it.amount().stripTrailingZeros().toPlainString())
                .orElse("");
    }

    public Optional<String> otherName(Opportunity.Other other) {
        return Optional.ofNullable(partners.get(other.partner().toString()));
    }

    /** What a field said, in words: a stage by its title, an amount as money, a day as a day. */
    public Object said(String field, String value) {
        if (value.isEmpty()) {
            return Text.of("pipeline.none");
        }
        return switch (field) {
            case "stage" -> stages.of(value).title();
            case "closes" -> LocalDate.parse(value);
            case "category" -> Text.of("pipeline.category", "category", value.replace('-', '_'));
            case "credit" -> Text.of("pipeline.credit", "credit", value);
            case "amount" -> Money.of(value.split(" ")[0], value.split(" ")[1]);
            default -> value;
        };
    }
}
