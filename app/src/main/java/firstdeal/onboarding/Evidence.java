package firstdeal.onboarding;

import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What shows that a task is done. */
public record Evidence(UUID id, String task, Shown shown, String by, Instant at) {

    /** The kinds, as they are stored. */
    public enum Kind {
        NOTE,
        LINK,
        FILE
    }

    /** A sentence, an address, or a file. */
    public sealed interface Shown {

        record Note(String text) implements Shown {}

        /** An address of http or https. */
        record Link(String address) implements Shown {}

        /** @param type by its content, never by its name */
        record File(UUID file, String name, String type, long size) implements Shown {}

        default Kind kind() {
            return switch (this) {
                case Note _ -> Kind.NOTE;
                case Link _ -> Kind.LINK;
                case File _ -> Kind.FILE;
            };
        }
    }

    public static final int NOTE_LENGTH = 4000;

    public static Shown.Note note(String text) {
        var note = text.strip();
        if (note.isEmpty() || note.length() > NOTE_LENGTH) {
            throw refused("note", Text.of("onboarding.evidence.note", "most", NOTE_LENGTH));
        }
        return new Shown.Note(note);
    }

    public static Shown.Link link(String address) {
        return web(address)
                .map(Shown.Link::new)
                .orElseThrow(() -> refused("link", Text.of("onboarding.evidence.link")));
    }

    /** What was typed beside an act; empty fields are none. */
    public static List<Shown> given(String note, String link) {
        var given = new ArrayList<Shown>();
        if (!note.isBlank()) {
            given.add(note(note));
        }
        if (!link.isBlank()) {
            given.add(link(link));
        }
        return given;
    }

    private static Optional<String> web(String address) {
        try {
            var uri = new URI(address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && address.length() <= 2000
                    ? Optional.of(uri.toString())
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
