package firstdeal.invite.internal;

import firstdeal.invite.Feed;
import firstdeal.invite.Feed.Whose;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is one already */
    boolean add(Feed it) {
        return jdbc.sql("""
                insert into feed (id, partner_id, onboarding_id, contact_id, made_by, made_at)
                values (:id, :partner, :run, :contact, :by, :at)
                on conflict do nothing
                """)
                        .param("id", it.id())
                        .param("partner", it.partner().value())
                        .param("run", run(it.whose()), Types.OTHER)
                        .param("contact", contact(it.whose()), Types.OTHER)
                        .param("by", it.madeBy())
                        .param("at", it.madeAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static @Nullable UUID run(Whose whose) {
        return whose instanceof Whose.Run(var id) ? id.value() : null;
    }

    private static @Nullable UUID contact(Whose whose) {
        return whose instanceof Whose.Person(var id) ? id.value() : null;
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from feed where id = :id").param("id", id).update() == 1;
    }

    Optional<Feed> find(UUID id) {
        return jdbc.sql("select * from feed where id = :id")
                .param("id", id)
                .query(FeedStore::feed)
                .optional();
    }

    /** The feed of a run, and those of these people. */
    List<Feed> of(OnboardingId run, Collection<ContactId> people) {
        return jdbc.sql("select * from feed where onboarding_id = :run or contact_id = any(:people)")
                .param("run", run.value())
                .param("people", people.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(FeedStore::feed)
                .list();
    }

    private static Feed feed(ResultSet row, int rowNumber) throws SQLException {
        var run = row.getObject("onboarding_id", UUID.class);
        return new Feed(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                run == null
                        ? new Whose.Person(new ContactId(row.getObject("contact_id", UUID.class)))
                        : new Whose.Run(new OnboardingId(run)),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
