package firstdeal.document;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document of the program as it stands for one partner, with every version and every approval.
 *
 * @param key what the program calls it, for example {@code joint-value-proposition}
 * @param versions by number, the first is 1
 */
public record Artifact(
        ArtifactId id,
        PartnerId partner,
        String key,
        String title,
        List<Version> versions,
        List<Approval> approvals,
        int version) {

    /** The longest text of a version, in characters. */
    public static final int MOST_TEXT = 100_000;

    /** One version: its text, or where it stands. */
    public record Version(int number, String body, String link, String writtenBy, LocalDate writtenOn) {}

    /** One person's word for one version. */
    public record Approval(int number, Side side, ContactId by, String name, LocalDate on) {}

    public Artifact {
        versions =
                versions.stream().sorted(Comparator.comparing(Version::number)).toList();
        approvals = approvals.stream()
                .sorted(Comparator.comparing(Approval::number).thenComparing(Approval::side))
                .toList();
    }

    public int latest() {
        return versions.isEmpty() ? 0 : versions.getLast().number();
    }

    /** The latest version that all of these sides approved on or after a day, never one person for two sides. */
    public OptionalInt agreedIn(Collection<Side> sides, LocalDate since) {
        return versions.stream()
                .mapToInt(Version::number)
                .filter(number -> isAgreed(number, sides, since))
                .max();
    }

    /** Who of these sides has not approved the latest version yet. */
    public List<Side> waitingFor(Collection<Side> sides, LocalDate since) {
        return sides.stream()
                .filter(side -> approval(latest(), side, since).isEmpty())
                .sorted()
                .toList();
    }

    /** The approvals that make a version agreed. */
    public List<Approval> approvalsOf(int number, LocalDate since) {
        return approvals.stream()
                .filter(it -> it.number() == number && !it.on().isBefore(since))
                .toList();
    }

    private boolean isAgreed(int number, Collection<Side> sides, LocalDate since) {
        var by = sides.stream()
                .flatMap(side -> approval(number, side, since).stream())
                .map(Approval::by)
                .toList();
        return by.size() == sides.size() && by.stream().distinct().count() == by.size();
    }

    private Optional<Approval> approval(int number, Side side, LocalDate since) {
        return approvalsOf(number, since).stream()
                .filter(it -> it.side() == side)
                .findFirst();
    }

    /** A person's word for one version, checked against what stands. */
    public Approval approved(int number, Side side, ContactId by, String name, LocalDate on, LocalDate today) {
        var written = versions.stream().filter(it -> it.number() == number).findFirst();
        if (written.isEmpty()) {
            throw refused("version", Text.of("document.no-such-version", "version", number, "latest", latest()));
        }
        if (on.isAfter(today) || on.isBefore(written.get().writtenOn())) {
            throw refused(
                    "on",
                    Text.of("document.approved-when", "from", written.get().writtenOn(), "to", today));
        }
        if (approvals.stream()
                .anyMatch(it ->
                        it.number() == number && it.side() != side && it.by().equals(by))) {
            throw refused("contact", Text.of("document.one-person-for-both", "name", name));
        }
        return new Approval(number, side, by, name, on);
    }

    /** What somebody wrote, stripped; refused with the field that is wrong. */
    public static Documents.Writing checked(String key, Documents.Writing writing) {
        var link = writing.link().strip();
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw refused("key", Text.of("document.kind-is-a-key", "kind", key));
        }
        if (writing.title().isBlank()) {
            throw refused("title", Text.of("document.needs-title", "most", 200));
        }
        if (writing.body().isBlank() && link.isEmpty()) {
            throw refused("body", Text.of("document.needs-text-or-link"));
        }
        if (writing.body().length() > MOST_TEXT) {
            throw refused("body", Text.of("document.text-too-long", "most", MOST_TEXT));
        }
        if (!link.isEmpty() && !link.matches("https?://[^\\s]+")) {
            throw refused("link", Text.of("document.link-is-http"));
        }
        return new Documents.Writing(writing.title().strip(), writing.body().strip(), link);
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
