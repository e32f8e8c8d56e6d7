package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountFilter;
import firstdeal.account.AccountId;
import firstdeal.account.OurSide;
import firstdeal.account.OurSide.Status;
import firstdeal.account.internal.AccountReading.Identity;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables account and account_key. */
@Repository
class AccountStore {

    /** Candidates that one key may bring; a key that more share says little. */
    private static final int PER_KEY = 40;

    private static final int CANDIDATES = 25;

    /** By its own key, or by that of a record that became part of it. */
    private static final String CALLED = "key = :key or id = (select account_id from account_alias where key = :key)";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Account get(AccountId id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    List<Account> of(Collection<AccountId> ids) {
        return jdbc.sql("select * from account where id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(AccountStore::account)
                .list();
    }

    Optional<Account> byKey(String key) {
        return jdbc.sql("select * from account where " + CALLED)
                .param("key", key)
                .query(AccountStore::account)
                .optional();
    }

    /** As {@link #byKey}, and nobody else changes it until the transaction ends. */
    Optional<Account> lockByKey(String key) {
        return jdbc.sql("select * from account where " + CALLED + " for update")
                .param("key", key)
                .query(AccountStore::account)
                .optional();
    }

    /** For any number, each by its key. */
    Map<String, Account> byKeys(Collection<String> keys) {
        var found = new HashMap<String, Account>();
        jdbc.sql("""
                select a.key as asked, a.* from account a where a.key = any(:keys)
                union all
                select l.key, a.* from account_alias l join account a on a.id = l.account_id where l.key = any(:keys)
                """).param("keys", keys.toArray(String[]::new)).query(row -> {
            found.put(row.getString("asked"), account(row, found.size()));
        });
        return found;
    }

    /** How many there are in all. */
    long count() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }

    /** True when it was not there before. */
    boolean add(AccountId id, String name, Identity identity, Instant at) {
        return jdbc.sql("""
                with added as (
                    insert into account (id, key, name, name_key, domain, country, created_at)
                    values (:id, :key, :name, :nameKey, :domain, :country, :at)
                    on conflict (key) do nothing
                    returning id),
                keyed as (
                    insert into account_key (key, account_id)
                    select k, added.id from added cross join unnest(:keys::bigint[]) k)
                select exists (select 1 from added)
                """)
                .param("id", id.value())
                .param("key", identity.key())
                .param("name", name)
                .param("nameKey", identity.name())
                .param("domain", identity.domain())
                .param("country", identity.country())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("keys", identity.keys().toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** An account that is new, with all that is known of it. */
    record New(AccountId id, String name, Identity identity, OurSide ours, Optional<ContactId> owner) {}

    /** Many at once, in two statements; one that came meanwhile is left as it is. */
    void addAll(List<New> all, Instant at) {
        jdbc.sql("""
                insert into account (id, key, name, name_key, domain, country, status, since, last_activity, owner_id,
                                     created_at)
                select id, key, name, name_key, domain, country, status, since, last_activity, owner_id, :at
                  from unnest(:ids::uuid[], :keys::text[], :names::text[], :nameKeys::text[], :domains::text[],
                              :countries::text[], :statuses::text[], :since::date[], :activity::date[], :owners::uuid[])
                       as t (id, key, name, name_key, domain, country, status, since, last_activity, owner_id)
                on conflict (key) do nothing
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", all.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param("keys", all.stream().map(it -> it.identity().key()).toArray(String[]::new))
                .param("names", all.stream().map(New::name).toArray(String[]::new))
                .param("nameKeys", all.stream().map(it -> it.identity().name()).toArray(String[]::new))
                .param("domains", all.stream().map(it -> it.identity().domain()).toArray(String[]::new))
                .param(
                        "countries",
                        all.stream().map(it -> it.identity().country()).toArray(String[]::new))
                .param(
                        "statuses",
                        all.stream().map(it -> it.ours().status().name()).toArray(String[]::new))
                .param("since", all.stream().map(it -> day(since(it.ours()))).toArray(String[]::new))
                .param(
                        "activity",
                        all.stream()
                                .map(it -> day(it.ours().lastTouch().orElse(null)))
                                .toArray(String[]::new))
                .param(
                        "owners",
                        all.stream()
                                .map(it -> it.owner().map(ContactId::value).orElse(null))
                                .toArray(UUID[]::new))
                .update();
        keys(all);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void keys(List<New> all) {
        var keys = all.stream().flatMap(it -> it.identity().keys().stream()).toArray(Long[]::new);
        var ids = all.stream()
                .flatMap(it -> it.identity().keys().stream().map(_ -> it.id().value()))
                .toArray(UUID[]::new);
        jdbc.sql("""
                insert into account_key (key, account_id)
                select t.key, t.id from unnest(:keys::bigint[], :ids::uuid[]) as t (key, id)
                 where exists (select 1 from account a where a.id = t.id)
                """).param("keys", keys).param("ids", ids).update();
    }

    /** Those that share most keys, but the one of the same key. */
    List<Account> candidates(Identity identity) {
        return jdbc.sql("""
                select a.*
                  from (select k.account_id, count(*) as shared
                          from unnest(:keys::bigint[]) asked
                         cross join lateral (select account_id from account_key where key = asked limit :perKey) k
                         group by k.account_id
                         order by shared desc, k.account_id
                         limit :most) found
                  join account a on a.id = found.account_id
                 where a.key <> :key
                 order by found.shared desc, a.id
                """)
                .param("keys", identity.keys().toArray(Long[]::new))
                .param("perKey", PER_KEY)
                .param("most", CANDIDATES)
                .param("key", identity.key())
                .query(AccountStore::account)
                .list();
    }

    Account lock(AccountId id) {
        return jdbc.sql("select * from account where id = :id for update")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void stands(Account it, OurSide ours, Optional<ContactId> owner) {
        int updated = jdbc.sql("""
                update account
                   set status = :status, since = :since, last_activity = :activity, owner_id = :owner,
                       version = version + 1
                 where id = :id and version = :version
                """)
                .param("status", ours.status().name())
                .param("since", since(ours))
                .param("activity", ours.lastTouch().orElse(null))
                .param("owner", owner.map(ContactId::value).orElse(null))
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (updated == 0) {
            throw new StaleData(it.id());
        }
    }

    /** What it learned when another record became part of it. */
    void learn(Account it) {
        stands(it, it.ours(), it.owner());
        jdbc.sql("update account set domain = :domain, country = :country where id = :id")
                .param("domain", it.domain())
                .param("country", it.country())
                .param("id", it.id().value())
                .update();
    }

    private static @Nullable LocalDate since(OurSide ours) {
        return switch (ours) {
            case OurSide.Unknown _, OurSide.Prospect _ -> null;
            case OurSide.Open open -> open.since();
            case OurSide.Customer customer -> customer.since().orElse(null);
        };
    }

    List<Account> search(AccountFilter filter) {
        var words = filter.words().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql("""
                select * from account
                 where (:words = '' or lower(name) || ' ' || domain like :holds)
                   and (:status = '' or status = :status)
                 order by lower(name), id
                offset :from limit :most
                """)
                .param("words", words)
                .param("holds", "%" + words.toLowerCase(java.util.Locale.ROOT) + "%")
                .param("status", filter.status().map(Status::name).orElse(""))
                .param("from", filter.from())
                .param("most", filter.most())
                .query(AccountStore::account)
                .list();
    }

    static Account account(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("domain"),
                row.getString("country"),
                ours(row),
                Optional.ofNullable(owner).map(ContactId::new),
                row.getInt("version"));
    }

    private static OurSide ours(ResultSet row) throws SQLException {
        var since = row.getObject("since", LocalDate.class);
        var activity = row.getObject("last_activity", LocalDate.class);
        return switch (Status.valueOf(row.getString("status"))) {
            case UNKNOWN -> OurSide.UNKNOWN;
            case PROSPECT -> new OurSide.Prospect(Optional.ofNullable(activity));
            case OPEN -> new OurSide.Open(since, activity);
            case CUSTOMER -> new OurSide.Customer(Optional.ofNullable(since), Optional.ofNullable(activity));
        };
    }
}
