package firstdeal.partner.internal;

import firstdeal.partner.Sponsor;
import firstdeal.partner.Sponsor.Answer;
import firstdeal.partner.Sponsor.Invitation;
import firstdeal.partner.Sponsor.Via;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sponsors, their answers, and the hashes of their links. */
@Repository
class SponsorStore {

    private final JdbcClient jdbc;

    SponsorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sponsor> of(PartnerId partner) {
        return jdbc.sql("select * from sponsor where partner_id = :partner and ended_on is null order by side desc")
                .param("partner", partner.value())
                .query(SponsorStore::sponsor)
                .list();
    }

    List<Sponsor> of(ContactId contact) {
        return jdbc.sql("select * from sponsor where contact_id = :contact and ended_on is null")
                .param("contact", contact.value())
                .query(SponsorStore::sponsor)
                .list();
    }

    Optional<Sponsor> byLink(byte[] hash, Instant now) {
        return jdbc.sql("select * from sponsor where link_hash = :hash and link_until > :now and ended_on is null")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SponsorStore::sponsor)
                .optional();
    }

    void add(Sponsor sponsor) {
        jdbc.sql("""
                insert into sponsor (id, partner_id, side, contact_id, named_on, named_by, answer)
                values (:id, :partner, :side, :contact, :on, :by, 'WAITING')
                """)
                .param("id", sponsor.id())
                .param("partner", sponsor.partner().value())
                .param("side", sponsor.side().name())
                .param("contact", sponsor.contact().value())
                .param("on", sponsor.namedOn())
                .param("by", sponsor.namedBy())
                .update();
    }

    /** From now on only this link works. */
    void link(Sponsor sponsor, byte[] hash, Instant until) {
        one(
                jdbc.sql(
                                "update sponsor set link_hash = :hash, link_until = :until where id = :id and ended_on is null")
                        .param("id", sponsor.id())
                        .param("hash", hash)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update(),
                sponsor);
    }

    void invited(Sponsor sponsor, Instant at, String to) {
        one(
                jdbc.sql("update sponsor set invited_at = :at, invited_to = :to where id = :id and ended_on is null")
                        .param("id", sponsor.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("to", to)
                        .update(),
                sponsor);
    }

    void answer(Sponsor sponsor, boolean accepted, LocalDate on, String by, Via via, String note) {
        one(
                jdbc.sql("""
                        update sponsor
                           set answer = :answer, answered_on = :on, answered_by = :by, via = :via, note = :note
                         where id = :id and ended_on is null
                        """)
                        .param("id", sponsor.id())
                        .param("answer", accepted ? "ACCEPTED" : "DECLINED")
                        .param("on", on)
                        .param("by", by)
                        .param("via", via.name())
                        .param("note", note)
                        .update(),
                sponsor);
    }

    void end(Sponsor sponsor, LocalDate on) {
        one(jdbc.sql("""
                        update sponsor set ended_on = :on, link_hash = null, link_until = null
                         where id = :id and ended_on is null
                        """).param("id", sponsor.id()).param("on", on).update(), sponsor);
    }

    /** As {@link #end}, because the sponsor is gone. */
    void endByLeaving(Sponsor sponsor, LocalDate on) {
        end(sponsor, on);
        jdbc.sql("update sponsor set ended_by_leaving = true where id = :id")
                .param("id", sponsor.id())
                .update();
    }

    /** Whoever is back is sponsor again where nobody else was named meanwhile. */
    List<Sponsor> restore(ContactId contact) {
        return jdbc.sql("""
                update sponsor a
                   set ended_on = null, ended_by_leaving = false
                 where a.contact_id = :contact and a.ended_by_leaving
                   and not exists (select 1 from sponsor b
                                    where b.partner_id = a.partner_id and b.side = a.side and b.ended_on is null)
                returning *
                """)
                .param("contact", contact.value())
                .query(SponsorStore::sponsor)
                .list();
    }

    /** Where both records have a sponsor of a side, the one of the record that stays goes on. */
    void move(PartnerId from, PartnerId into, LocalDate today) {
        jdbc.sql("""
                update sponsor a
                   set ended_on = :today, link_hash = null, link_until = null
                 where a.partner_id = :from and a.ended_on is null
                   and exists (select 1 from sponsor b
                                where b.partner_id = :into and b.side = a.side and b.ended_on is null)
                """)
                .param("from", from.value())
                .param("into", into.value())
                .param("today", today)
                .update();
        jdbc.sql("update sponsor set partner_id = :into where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    void move(ContactId from, ContactId into) {
        jdbc.sql("update sponsor set contact_id = :into where contact_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    private static void one(int rows, Sponsor sponsor) {
        if (rows == 0) {
            throw new StaleData(sponsor.id());
        }
    }

    private static Sponsor sponsor(ResultSet row, int number) throws SQLException {
        return new Sponsor(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                Side.valueOf(row.getString("side")),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getObject("named_on", LocalDate.class),
                row.getString("named_by"),
                answer(row),
                invitation(row));
    }

    private static Optional<Invitation> invitation(ResultSet row) throws SQLException {
        var at = row.getObject("invited_at", OffsetDateTime.class);
        return at == null ? Optional.empty() : Optional.of(new Invitation(at.toInstant(), row.getString("invited_to")));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        if (answer.equals("WAITING")) {
            return Answer.WAITING;
        }
        return Answer.of(
                answer.equals("ACCEPTED"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_by"),
                Via.valueOf(row.getString("via")),
                row.getString("note"));
    }
}
