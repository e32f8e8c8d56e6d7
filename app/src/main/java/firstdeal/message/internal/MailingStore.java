package firstdeal.message.internal;

import firstdeal.message.MailState;
import firstdeal.message.Mailings.Mailing;
import firstdeal.message.Mailings.Trouble;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of mails, by whom and what they are about. */
@Repository
class MailingStore {

    private final JdbcClient jdbc;

    MailingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mailing> about(OnboardingId run, int limit) {
        return jdbc.sql("""
                select mail.id, recipient, subject, contact_id, topic, state, trouble, made_at
                  from mail_about join mail on mail.id = mail_about.mail_id
                 where onboarding_id = :run
                 order by mail_id desc
                 limit :limit
                """)
                .param("run", run.value())
                .param("limit", limit)
                .query((row, number) -> new Mailing(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        Optional.ofNullable(row.getObject("contact_id", UUID.class))
                                .map(ContactId::new),
                        row.getString("topic"),
                        MailState.valueOf(row.getString("state")),
                        row.getString("trouble"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The last word about each address, where it is a bad one. */
    Map<String, Trouble> troubles(Collection<String> addresses) {
        return jdbc
                .sql("""
                select * from (
                  select distinct on (lower(recipient)) lower(recipient) as address, subject, state, trouble, made_at
                    from mail
                   where lower(recipient) = any(:addresses) and state in ('SENT', 'FAILED', 'BOUNCED')
                   order by lower(recipient), id desc) as last
                 where state <> 'SENT'
                """)
                .param(
                        "addresses",
                        addresses.stream()
                                .map(it -> it.toLowerCase(Locale.ROOT))
                                .distinct()
                                .toArray(String[]::new))
                .query((row, number) -> new Trouble(
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("trouble"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Trouble::to, it -> it));
    }
}
