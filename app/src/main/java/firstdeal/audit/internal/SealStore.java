package firstdeal.audit.internal;

import firstdeal.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals over the entries. */
@Repository
class SealStore {

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seal> last() {
        return jdbc.sql("select * from audit_seal order by number desc limit 1")
                .query(SealStore::seal)
                .optional();
    }

    List<Seal> all() {
        return jdbc.sql("select * from audit_seal order by number")
                .query(SealStore::seal)
                .list();
    }

    /** Every transaction below {@code finished} has ended; none was ever given a number from {@code unborn} on. */
    Horizon horizon() {
        return jdbc.sql("""
                select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as finished,
                       pg_snapshot_xmax(pg_current_snapshot())::text::bigint as unborn
                """)
                .query((row, n) -> new Horizon(row.getLong("finished"), row.getLong("unborn")))
                .single();
    }

    /** The entries of a stretch in the order in which they are sealed. */
    void each(Stretch stretch, Consumer<AuditEntry> take) {
        jdbc.sql("""
                select * from audit_entry
                 where tx >= :from and tx < :until and seq > :after
                 order by tx, seq
                """)
                .param("from", stretch.fromTx())
                .param("until", stretch.untilTx())
                .param("after", stretch.afterSeq())
                .withFetchSize(1_000)
                .query(row -> {
                    take.accept(AuditStore.entry(row, 0));
                });
    }

    long entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    void add(Seal seal) {
        jdbc.sql("""
                insert into audit_seal (number, sealed_at, after_seq, from_tx, until_tx, last_seq, entries, hash)
                values (:number, :at, :after, :from, :until, :last, :entries, :hash)
                """)
                .param("number", seal.number())
                .param("at", seal.at().atOffset(ZoneOffset.UTC))
                .param("after", seal.stretch().afterSeq())
                .param("from", seal.stretch().fromTx())
                .param("until", seal.stretch().untilTx())
                .param("last", seal.lastSeq())
                .param("entries", seal.entries())
                .param("hash", seal.hash())
                .update();
    }

    private static Seal seal(ResultSet row, int rowNumber) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                new Stretch(row.getLong("after_seq"), row.getLong("from_tx"), row.getLong("until_tx")),
                row.getLong("last_seq"),
                row.getInt("entries"),
                row.getBytes("hash"));
    }

    record Horizon(long finished, long unborn) {}

    record Stretch(long afterSeq, long fromTx, long untilTx) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Seal(long number, Instant at, Stretch stretch, long lastSeq, int entries, byte[] hash) {}
}
