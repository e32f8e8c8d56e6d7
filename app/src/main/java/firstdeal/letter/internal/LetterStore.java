package firstdeal.letter.internal;

import firstdeal.letter.Letter;
import firstdeal.letter.Letter.Done;
import firstdeal.letter.Occasion;
import firstdeal.onboarding.Onboarding;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was prepared before */
    boolean prepare(UUID id, Onboarding run, Occasion it) {
        return jdbc.sql("""
                insert into letter (id, partner_id, onboarding_id, message, occasion, due_on)
                values (:id, :partner, :run, :message, :occasion, :due)
                on conflict (onboarding_id, message, occasion) do nothing
                """)
                        .param("id", id)
                        .param("partner", run.partner().value())
                        .param("run", run.id().value())
                        .param("message", it.message())
                        .param("occasion", it.of())
                        .param("due", it.due())
                        .update()
                == 1;
    }

    /** @return false when somebody was faster */
    boolean done(UUID id, Done done, String body) {
        return jdbc.sql("""
                update letter
                   set done_at = :at, done_by = :by, sent = :sent, people = :people, subject = :subject, body = :body
                 where id = :id and done_at is null
                """)
                        .param("id", id)
                        .param("at", done.at().atOffset(ZoneOffset.UTC))
                        .param("by", done.by())
                        .param("sent", done.sent())
                        .param("people", done.people())
                        .param("subject", done.subject())
                        .param("body", body)
                        .update()
                == 1;
    }

    List<Letter> of(OnboardingId run) {
        return jdbc.sql("select * from letter where onboarding_id = :run order by due_on, id")
                .param("run", run.value())
                .query(LetterStore::letter)
                .list();
    }

    /** The messages that were sent, by run. */
    Map<OnboardingId, Set<String>> sent(Collection<OnboardingId> runs) {
        var sent = new HashMap<OnboardingId, Set<String>>();
        jdbc.sql("select distinct onboarding_id, message from letter where sent and onboarding_id = any(:runs)")
                .param("runs", runs.stream().map(OnboardingId::value).toArray(UUID[]::new))
                .query(row -> {
                    sent.computeIfAbsent(new OnboardingId(row.getObject(1, UUID.class)), it -> new HashSet<>())
                            .add(row.getString(2));
                });
        return sent;
    }

    void movePartner(PartnerId from, PartnerId into) {
        jdbc.sql("update letter set partner_id = :into where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    private static Letter letter(ResultSet row, int rowNumber) throws SQLException {
        var at = row.getObject("done_at", OffsetDateTime.class);
        return new Letter(
                row.getObject("id", UUID.class),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("message"),
                row.getString("occasion"),
                row.getObject("due_on", LocalDate.class),
                at == null ? Optional.empty() : Optional.of(done(row, at.toInstant())));
    }

    private static Done done(ResultSet row, Instant at) throws SQLException {
        return new Done(
                row.getBoolean("sent"), at, row.getString("done_by"), row.getInt("people"), row.getString("subject"));
    }
}
