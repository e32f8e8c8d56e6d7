package firstdeal.logbook.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import firstdeal.logbook.Entry;
import firstdeal.logbook.EntryId;
import firstdeal.logbook.EntryKind;
import firstdeal.logbook.Logged;
import firstdeal.program.RecordKind;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One entry; {@code fact} holds what its kind says, with ids and keys as the words by which they are sent. */
record EntryJson(
        UUID id,
        String kind,
        LocalDate on,
        Map<String, Object> fact,
        String note,
        String link,
        String recordedBy,
        Instant recordedAt,
        @Nullable WithdrawalJson withdrawn) {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final JsonMapper FACTS = JsonMapper.builder()
            .addMixIn(ContactId.class, Word.class)
            .addMixIn(EntryId.class, Word.class)
            .addMixIn(Role.class, Word.class)
            .addMixIn(RecordKind.class, Key.class)
            .build();

    /** Written as what it says of itself. */
    private interface Word {
        @JsonValue
        @Override
        String toString();
    }

    /** Written as its key. */
    private interface Key {
        @JsonValue
        String key();
    }

    record WithdrawalJson(String reason, String by, Instant at) {}

    static EntryJson of(Logged it) {
        return new EntryJson(
                it.id().value(),
                EntryKind.of(it.entry()).key(),
                it.on(),
                members(it.entry()),
                it.note(),
                it.link(),
                it.by(),
                it.at(),
                it.withdrawn()
                        .map(w -> new WithdrawalJson(w.reason(), w.by(), w.at()))
                        .orElse(null));
    }

    private static Map<String, Object> members(Entry entry) {
        return FACTS.readValue(FACTS.writeValueAsString(entry), MEMBERS);
    }
}
