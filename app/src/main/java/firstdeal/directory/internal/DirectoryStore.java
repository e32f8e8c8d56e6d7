package firstdeal.directory.internal;

import firstdeal.directory.Listing;
import firstdeal.directory.Listing.Consent;
import firstdeal.directory.Logo;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Listings, logos, and files between preview and import. */
@Repository
class DirectoryStore {

    private final JdbcClient jdbc;

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing listing(PartnerId partner) {
        return jdbc.sql("select * from listing where partner_id = :partner")
                .param("partner", partner.value())
                .query(DirectoryStore::listing)
                .optional()
                .orElse(Listing.none(partner));
    }

    List<Listing> shown() {
        return jdbc.sql("select * from listing where consent_on is not null and withdrawn_on is null")
                .query(DirectoryStore::listing)
                .list();
    }

    void save(Listing listing) {
        var consent = listing.consent();
        int saved = jdbc.sql("""
                insert into listing as it (partner_id, headline, consent_by, consent_on, withdrawn_on, version)
                values (:partner, :headline, :by, :on, :withdrawn, 1)
                on conflict (partner_id) do update
                   set headline = excluded.headline, consent_by = excluded.consent_by,
                       consent_on = excluded.consent_on, withdrawn_on = excluded.withdrawn_on, version = it.version + 1
                 where it.version = :version
                """)
                .param("partner", listing.partner().value())
                .param("headline", listing.headline())
                .param("by", consent == null ? null : consent.by())
                .param("on", consent == null ? null : consent.on())
                .param("withdrawn", consent == null ? null : consent.withdrawnOn())
                .param("version", listing.version())
                .update();
        if (saved == 0) {
            throw new StaleData(listing.partner());
        }
    }

    private static Listing listing(ResultSet row, int number) throws SQLException {
        var by = row.getString("consent_by");
        return new Listing(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("headline"),
                by == null
                        ? null
                        : new Consent(
                                by,
                                row.getObject("consent_on", LocalDate.class),
                                row.getObject("withdrawn_on", LocalDate.class)),
                row.getInt("version"));
    }

    Optional<Logo> logo(PartnerId partner) {
        return jdbc.sql("select type, bytes, sha256 from logo where partner_id = :partner")
                .param("partner", partner.value())
                .query((row, _) -> new Logo(row.getString(1), row.getBytes(2), row.getString(3)))
                .optional();
    }

    void saveLogo(PartnerId partner, Logo logo) {
        jdbc.sql("""
                insert into logo (partner_id, type, bytes, sha256) values (:partner, :type, :bytes, :sha256)
                on conflict (partner_id) do update
                   set type = excluded.type, bytes = excluded.bytes, sha256 = excluded.sha256
                """)
                .param("partner", partner.value())
                .param("type", logo.type())
                .param("bytes", logo.bytes())
                .param("sha256", logo.sha256())
                .update();
    }

    void removeLogo(PartnerId partner) {
        jdbc.sql("delete from logo where partner_id = :partner")
                .param("partner", partner.value())
                .update();
    }

    /** What was shown of a record that is merged away is shown of the other, unless that one has its own. */
    void move(PartnerId from, PartnerId into) {
        jdbc.sql("""
                update listing set partner_id = :into
                 where partner_id = :from and not exists (select 1 from listing where partner_id = :into)
                """).param("from", from.value()).param("into", into.value()).update();
        jdbc.sql("delete from listing where partner_id = :from")
                .param("from", from.value())
                .update();
        jdbc.sql("""
                update logo set partner_id = :into
                 where partner_id = :from and not exists (select 1 from logo where partner_id = :into)
                """).param("from", from.value()).param("into", into.value()).update();
        removeLogo(from);
    }

    void keepFile(UUID id, String kind, String name, String text, String by, Instant at) {
        jdbc.sql("""
                insert into directory_import (id, kind, file, name, by_name, at)
                values (:id, :kind, :text, :name, :by, :at)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("text", text)
                .param("name", name)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    record KeptFile(String kind, String text) {}

    /** The file of this person, held until it is applied; once applied it is not found any more. */
    Optional<KeptFile> takeFile(UUID id, String by) {
        return jdbc.sql("""
                select kind, file from directory_import
                 where id = :id and by_name = :by and applied_at is null for update
                """)
                .param("id", id)
                .param("by", by)
                .query((row, _) -> new KeptFile(row.getString(1), row.getString(2)))
                .optional();
    }

    void applied(UUID id, Instant at) {
        jdbc.sql("update directory_import set applied_at = :at, file = '' where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
