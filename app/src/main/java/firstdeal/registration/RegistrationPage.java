package firstdeal.registration;

import firstdeal.account.Account;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that registration/one.jte prints.
 *
 * @param conflicts what stands against it: now, while it is undecided
 * @param missing approvals that are still needed
 * @param contact their person behind it
 */
public record RegistrationPage(
        Registration it,
        String partner,
        Account account,
        String contact,
        Optional<DecisionClock> clock,
        List<Conflict> conflicts,
        List<Happening> history,
        List<File> files,
        List<CustomField> fields,
        List<Policy.Step> missing,
        Rights may) {

    /** A file that belongs to it. */
    public record File(UUID id, String name, long size, String by, Instant at) {}

    /** What the reader may do with it, as it stands. */
    public record Rights(
            boolean decide,
            boolean override,
            boolean ask,
            boolean inform,
            boolean submit,
            boolean withdraw,
            boolean revoke,
            boolean extend,
            boolean convert,
            boolean object,
            boolean edit) {

        public static Rights of(Registration it, boolean work, boolean decide, boolean govern, Policy policy) {
            var state = it.state();
            boolean waits = state instanceof State.Submitted;
            boolean approved = state instanceof State.Approved;
            boolean draft = state instanceof State.Draft;
            return new Rights(
                    decide && waits,
                    govern,
                    decide && state instanceof State.Submitted s && s.promise().questions() < policy.questions(),
                    work && state instanceof State.NeedsInformation,
                    work && draft,
                    work
                            && (draft
                                    || waits
                                    || approved
                                    || state instanceof State.InLine
                                    || state instanceof State.NeedsInformation),
                    decide && approved,
                    decide
                            && state instanceof State.Approved a
                            && !a.protection().extended(),
                    work && approved,
                    work
                            && waits
                            && it.finding()
                                    .filter(f -> f.because() == Finding.Because.OURS_WAS_IDLE)
                                    .isPresent(),
                    work && draft);
        }
    }

    public String path() {
        return "/deals/" + it.id();
    }

    public Text headline() {
        var text = switch (it.state()) {
            case State.Draft() -> Text.of("registration.says.draft");
            case State.Submitted(var promise) -> Text.of("registration.says.submitted", "at", promise.due());
            case State.InLine _ -> Text.of("registration.says.in-line");
            case State.NeedsInformation(var _, var question) ->
                Text.of("registration.says.asked", "on", question.until());
            case State.Approved(var _, var protection) ->
                Text.of("registration.says.approved", "on", protection.until());
            case State.Rejected _ -> Text.of("registration.says.rejected");
            case State.Withdrawn _ -> Text.of("registration.says.withdrawn");
            case State.Lapsed _ -> Text.of("registration.says.lapsed");
            case State.Revoked _ -> Text.of("registration.says.revoked");
            case State.Expired _ -> Text.of("registration.says.expired");
            case State.Converted _ -> Text.of("registration.says.converted");
        };
        return text.with("partner", partner)
                .with("account", it.claim().account().name());
    }

    /** The question, while one is open. */
    public Optional<Promise.Question> question() {
        return it.state() instanceof State.NeedsInformation(var _, var question)
                ? Optional.of(question)
                : Optional.empty();
    }

    /** Why it ended as it did, in the words of who ended it. */
    public String reason() {
        return switch (it.state()) {
            case State.Rejected rejected -> rejected.reason();
            case State.Withdrawn withdrawn -> withdrawn.reason();
            case State.Revoked revoked -> revoked.reason();
            default -> "";
        };
    }

    public Optional<Credit> credit() {
        return it.finding().map(Finding::credit);
    }

    /** Where the opportunity is that it became. */
    public Optional<UUID> opportunity() {
        return it.state() instanceof State.Converted converted
                ? Optional.of(converted.opportunity())
                : Optional.empty();
    }

    /** The values of our own fields, by label. */
    public Map<String, String> ownFields() {
        var values = new java.util.LinkedHashMap<String, String>();
        fields.forEach(field -> {
            var value = it.claim().fields().getOrDefault(field.key(), "");
            if (!value.isEmpty()) {
                values.put(field.label(), value);
            }
        });
        return values;
    }

    /** The last day on which it is protected, whatever became of it. */
    public Optional<LocalDate> protectedUntil() {
        return switch (it.state()) {
            case State.Approved approved -> Optional.of(approved.protection().until());
            case State.Converted converted -> Optional.of(converted.protection().until());
            default -> Optional.empty();
        };
    }
}
