package firstdeal.pipeline;

import firstdeal.shared.ContactId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * One line of what happened to a deal.
 *
 * @param on the day which it is about
 */
public record History(
        UUID id,
        OpportunityId opportunity,
        Kind kind,
        List<Difference> differences,
        String note,
        LocalDate on,
        String by,
        Instant at) {

    /** What sort of line. */
    public enum Kind {
        OPENED,
        CHANGED,
        CONFIRMED,
        COMMITTED,
        UNCOMMITTED,
        WON,
        LOST,
        REVERSED,
        REOPENED,
        CREDITED,
        BESIDE,
        NOTED,
        ACTED,
        ASKED,
        REVIEWED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a field said before and says now; both in words or as ISO dates and amounts. */
    public record Difference(String field, String before, String after) {}

    public History {
        differences = List.copyOf(differences);
    }

    /** Every field in which two states of a deal differ. */
    public static List<Difference> between(Opportunity before, Opportunity after, Function<ContactId, String> names) {
        var all = new ArrayList<Difference>();
        differ(all, "stage", before.terms().stage(), after.terms().stage());
        differ(
                all,
                "category",
                before.terms().category().key(),
                after.terms().category().key());
        differ(all, "amount", text(before.terms().amount()), text(after.terms().amount()));
        differ(all, "closes", text(before.terms().closes()), text(after.terms().closes()));
        differ(all, "ourStep", text(before.terms().ours()), text(after.terms().ours()));
        differ(
                all,
                "theirStep",
                text(before.terms().theirs()),
                text(after.terms().theirs()));
        differ(all, "buyer", buyer(before.terms()), buyer(after.terms()));
        differ(
                all,
                "ourOwner",
                owner(before.owners().ours(), names),
                owner(after.owners().ours(), names));
        differ(
                all,
                "theirOwner",
                owner(before.owners().theirs(), names),
                owner(after.owners().theirs(), names));
        differ(
                all,
                "credit",
                before.attribution().credit().key(),
                after.attribution().credit().key());
        differ(all, "playbook", text(before.playbook()), text(after.playbook()));
        return all;
    }

    private static void differ(List<Difference> all, String field, String before, String after) {
        if (!before.equals(after)) {
            all.add(new Difference(field, before, after));
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String text(Terms.Step step) {
        return step.on().map(it -> it + " " + step.what()).orElse(step.what()).strip();
    }

    private static String buyer(Terms terms) {
        return String.join(
                "; ",
                terms.buyer().stream()
                        .map(it -> (it.done() ? "✓ " : "") + text(new Terms.Step(it.what(), it.on())))
                        .toList());
    }

    private static String owner(Optional<Owners.Owner> owner, Function<ContactId, String> names) {
        return owner.map(it -> names.apply(it.contact())).orElse("");
    }
}
