package firstdeal.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.CommittingTest;
import firstdeal.audit.Audit;
import firstdeal.audit.AuditLog;
import firstdeal.audit.AuditLog.Filter;
import firstdeal.audit.Subject;
import firstdeal.platform.database.TestServer;
import firstdeal.platform.scope.RequestScope;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is taken down stays, in order, and only those see it whose it is. */
@CommittingTest
class AuditModuleIT {

    private static final Actor TEST = new Actor.System("test");

    @Autowired
    Audit audit;

    @Autowired
    AuditLog log;

    @Autowired
    SealService chain;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final PartnerId ours = new PartnerId(UUID.randomUUID());
    private final PartnerId theirs = new PartnerId(UUID.randomUUID());
    private final OnboardingId onboarding = new OnboardingId(UUID.randomUUID());

    @AfterEach
    void everybody() {
        RequestScope.clear();
    }

    @Test
    void anActIsThereIfAndOnlyIfItsTransactionIs() {
        record("test.kept", ours);
        transaction.executeWithoutResult(status -> {
            audit.record(TEST, "test.given-up", Subject.of("thing", "1", ours, onboarding), Map.of(), Map.of());
            status.setRollbackOnly();
        });
        assertThat(log.ofOnboarding(onboarding, AuditLog.LATEST, 10))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.act()).isEqualTo("test.kept");
                    assertThat(it.before()).isEqualTo("{}");
                    assertThat(it.after()).isEqualTo("{\"partner\": \"" + ours + "\"}");
                });
        assertThatThrownBy(() -> audit.record(TEST, "test.alone", Subject.of("thing", "1"), Map.of(), Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nothingTakenDownCanBeAlteredOrTakenAway() {
        record("test.kept", ours);
        for (var sql : new String[] {
            "update audit_entry set actor_name = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "update audit_seal set hash = ''",
            "delete from audit_seal"
        }) {
            assertThatThrownBy(() -> database.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theSealShowsWhatWasAlteredBehindItsBack() throws SQLException {
        record("test.one", ours);
        chain.seal();
        record("test.two", ours);
        chain.seal();
        chain.seal();
        var intact = chain.verify();
        assertThat(intact.isIntact()).isTrue();
        assertThat(intact.unsealed()).isZero();
        assertThat(intact.seals()).isGreaterThanOrEqualTo(2);

        behind("update audit_entry set actor_name = 'somebody else' where act = 'test.one'");
        assertThat(chain.verify().isIntact()).isFalse();
        behind("update audit_entry set actor_name = 'test' where act = 'test.one'");
        assertThat(chain.verify().isIntact()).isTrue();
        behind("insert into audit_entry (at, actor_kind, actor_name, act, subject_type, subject_id, partner_id, before,"
                + " after, tx) select at, actor_kind, actor_name, act, subject_type, subject_id, partner_id, before,"
                + " after, tx from audit_entry where act = 'test.one'");
        assertThat(chain.verify().isIntact()).isFalse();
        behind("delete from audit_entry where ctid in (select max(ctid) from audit_entry where act = 'test.one')");
        assertThat(chain.verify().isIntact()).isTrue();
    }

    @Test
    void aScopeSeesItsPartnersRowsOnlyEvenWhereTheSqlAsksForAll() {
        record("test.ours", ours);
        record("test.theirs", theirs);
        RequestScope.narrowTo(new Scope.Only(Set.of(ours)));
        assertThat(database.sql("select distinct partner_id from audit_entry")
                        .query(UUID.class)
                        .list())
                .containsExactly(ours.value());
        RequestScope.narrowTo(Scope.NOTHING);
        assertThat(log.find(Filter.ANY, AuditLog.LATEST, 10)).isEmpty();
        assertThat(RequestScope.asProduct(() -> log.find(Filter.ANY, AuditLog.LATEST, 10)))
                .isNotEmpty();
        assertThat(log.find(Filter.ANY, AuditLog.LATEST, 10)).isEmpty();
    }

    private void record(String act, PartnerId partner) {
        transaction.executeWithoutResult(status -> audit.record(
                TEST, act, Subject.of("thing", "1", partner, onboarding), Map.of(), Map.of("partner", partner)));
    }

    private static void behind(String sql) throws SQLException {
        try (var connection = TestServer.superuser("firstdeal_committing");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
