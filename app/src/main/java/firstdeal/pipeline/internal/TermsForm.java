package firstdeal.pipeline.internal;

import firstdeal.pipeline.Category;
import firstdeal.pipeline.Opportunities.Change;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Owners;
import firstdeal.pipeline.Terms;
import firstdeal.pipeline.Terms.BuyerStep;
import firstdeal.pipeline.Terms.Step;
import firstdeal.platform.form.Amounts;
import firstdeal.platform.form.Fields;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** What people say of a deal, from a form or from JSON; both have the same names. */
final class TermsForm {

    private static final int LINE = 200;
    private static final int LONG = 4000;
    private static final int MOST_STEPS = 20;

    private final Fields fields;

    private TermsForm(Fields fields) {
        this.fields = fields;
    }

    static Change read(Fields fields) {
        var form = new TermsForm(fields);
        var change = new Change(
                form.terms(), form.contact("ourOwner"), form.contact("theirOwner"), form.optional("playbook"));
        fields.requireRight();
        return change;
    }

    private Terms terms() {
        return new Terms(
                fields.need("stage", LINE),
                category(),
                Amounts.read(fields, "amount"),
                fields.date("closes"),
                step("ourStep"),
                step("theirStep"),
                buyer());
    }

    private Category category() {
        var category = fields.choice("category", Category.class, Category.PIPELINE);
        if (category == Category.COMMIT || category == Category.CLOSED) {
            fields.wrong("category", Text.of("pipeline.wrong.category"));
            return Category.PIPELINE;
        }
        return category;
    }

    private Step step(String name) {
        var what = fields.text(name + ".what", LINE);
        var on = fields.date(name + ".on");
        if (what.isEmpty() && on.isPresent()) {
            fields.wrong(name + ".what", Text.of("platform.field.needed"));
        }
        return new Step(what, on);
    }

    private List<BuyerStep> buyer() {
        var lines = fields.text("buyerSteps", LONG);
        var steps = lines.isEmpty()
                ? listed()
                : Arrays.stream(lines.split("\n")).map(this::line).toList();
        if (steps.size() > MOST_STEPS) {
            fields.wrong("buyerSteps", Text.of("pipeline.wrong.buyer-steps", "most", MOST_STEPS));
        }
        return steps.stream().filter(it -> !it.what().isBlank()).toList();
    }

    /** One a line: a tick when it is done, the day in front when it has one. */
    private BuyerStep line(String line) {
        var rest = line.strip();
        boolean done = rest.startsWith("[x]");
        rest = done ? rest.substring(3).strip() : rest;
        var on = day(rest);
        return new BuyerStep(on.isPresent() ? rest.substring(10).strip() : rest, on, done);
    }

    private Optional<LocalDate> day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}\\b.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException _) {
            fields.wrong("buyerSteps", Text.of("platform.field.date"));
            return Optional.empty();
        }
    }

    private List<BuyerStep> listed() {
        var numbers = new TreeSet<Integer>();
        fields.under("buyerSteps").keySet().stream()
                .map(it -> it.split("\\.", 2)[0])
                .filter(it -> it.matches("\\d{1,3}"))
                .forEach(it -> numbers.add(Integer.valueOf(it)));
        var steps = new ArrayList<BuyerStep>();
        for (int n : numbers) {
            var name = "buyerSteps." + n + ".";
            steps.add(new BuyerStep(
                    fields.need(name + "what", LINE), fields.date(name + "on"), fields.flag(name + "done")));
        }
        return steps;
    }

    private Optional<ContactId> contact(String name) {
        return fields.value(name, ContactId::of);
    }

    private Optional<String> optional(String name) {
        return Optional.of(fields.text(name, LINE)).filter(it -> !it.isEmpty());
    }

    /** What stands, under the names that a patch changes. */
    static Map<String, String> stored(Opportunity it) {
        var stored = new LinkedHashMap<String, String>();
        var terms = it.terms();
        stored.put("stage", terms.stage());
        stored.put("category", terms.category().key());
        terms.amount().ifPresent(money -> {
            stored.put("amount.value", money.amount().toPlainString());
            stored.put("amount.currency", money.currency().getCurrencyCode());
        });
        terms.closes().ifPresent(day -> stored.put("closes", day.toString()));
        step(stored, "ourStep", terms.ours());
        step(stored, "theirStep", terms.theirs());
        for (int n = 0; n < terms.buyer().size(); n++) {
            var step = terms.buyer().get(n);
            step(stored, "buyerSteps." + n, new Step(step.what(), step.on()));
            stored.put("buyerSteps." + n + ".done", String.valueOf(step.done()));
        }
        owner(it.owners().ours()).ifPresent(id -> stored.put("ourOwner", id));
        owner(it.owners().theirs()).ifPresent(id -> stored.put("theirOwner", id));
        it.playbook().ifPresent(key -> stored.put("playbook", key));
        return stored;
    }

    private static void step(Map<String, String> stored, String name, Step step) {
        stored.put(name + ".what", step.what());
        stored.put(name + ".on", step.on().map(LocalDate::toString).orElse(""));
    }

    private static Optional<String> owner(Optional<Owners.Owner> owner) {
        Function<Owners.Owner, String> id = it -> it.contact().toString();
        return owner.map(id);
    }
}
