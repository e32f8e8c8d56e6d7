package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table account_alias: what accounts were called before two records became one. */
@Repository
class AccountAliasStore {

    private final JdbcClient jdbc;

    AccountAliasStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record that goes on in place of one that is gone. */
    Optional<AccountId> successor(AccountId gone) {
        return jdbc.sql("select account_id from account_alias where gone_id = :gone limit 1")
                .param("gone", gone.value())
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** What found the one finds the other from now on; nothing points at {@code gone} any more. */
    void join(Account gone, AccountId into, Instant at) {
        jdbc.sql("""
                insert into account_alias (key, account_id, gone_id, gone_name, merged_at)
                select key, :into, id, name, :at from account where id = :from
                """)
                .param("from", gone.id().value())
                .param("into", into.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var sql : List.of(
                "update account_alias set account_id = :into where account_id = :from",
                "insert into account_key (key, account_id)"
                        + " select key, :into from account_key where account_id = :from on conflict do nothing",
                "delete from account where id = :from and id <> :into")) {
            jdbc.sql(sql)
                    .param("from", gone.id().value())
                    .param("into", into.value())
                    .update();
        }
    }
}
