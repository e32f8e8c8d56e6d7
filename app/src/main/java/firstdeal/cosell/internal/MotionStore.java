package firstdeal.cosell.internal;

import firstdeal.cosell.Motion;
import firstdeal.cosell.PlaybookReview;
import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables joint_motion and playbook_review. */
@Repository
class MotionStore {

    private final JdbcClient jdbc;

    MotionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Motion it, Instant now) {
        jdbc.sql("""
                insert into joint_motion (id, partner_id, onboarding_id, opportunity_id, account_name, kind, sellers_met,
                                          live_deal, outcome, happened_on, recorded_by, recorded_at)
                values (:id, :partner, :run, :deal::uuid, :account, :kind, :met, :live, :outcome, :on, :by, :at)
                """)
                .param("id", it.id())
                .param("partner", it.partner().value())
                .param("run", it.run().value())
                .param("deal", deal(it.deal()))
                .param("account", it.account())
                .param("kind", it.kind())
                .param("met", it.sellersMet())
                .param("live", it.liveDeal())
                .param("outcome", it.outcome())
                .param("on", it.on())
                .param("by", it.by())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(PlaybookReview it, Instant now) {
        jdbc.sql("""
                insert into playbook_review (id, partner_id, onboarding_id, opportunity_id, playbook, our_seller, their_seller,
                                             after_meeting, live_deal, corrected_to, note, happened_on, recorded_by, recorded_at)
                values (:id, :partner, :run, :deal::uuid, :playbook, :ours::uuid, :theirs::uuid, :after, :live,
                        :corrected::int, :note, :on, :by, :at)
                """)
                .param("id", it.id())
                .param("partner", it.partner().value())
                .param("run", it.run().value())
                .param("deal", deal(it.deal()))
                .param("playbook", it.playbook())
                .param("ours", it.ourSeller().map(ContactId::value).orElse(null))
                .param("theirs", it.theirSeller().map(ContactId::value).orElse(null))
                .param("after", it.afterMeeting())
                .param("live", it.liveDeal())
                .param(
                        "corrected",
                        it.correctedTo().isPresent() ? it.correctedTo().getAsInt() : null)
                .param("note", it.note())
                .param("on", it.on())
                .param("by", it.by())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Motion> motions(Collection<PartnerId> partners) {
        return jdbc.sql(
                        "select * from joint_motion where partner_id = any(:partners) order by happened_on, recorded_at")
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(MotionStore::motion)
                .list();
    }

    List<PlaybookReview> reviews(Collection<PartnerId> partners) {
        return jdbc.sql(
                        "select * from playbook_review where partner_id = any(:partners) order by happened_on, recorded_at")
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(MotionStore::review)
                .list();
    }

    private static Motion motion(ResultSet row, int number) throws SQLException {
        return new Motion(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                deal(row),
                row.getString("account_name"),
                row.getString("kind"),
                row.getBoolean("sellers_met"),
                row.getBoolean("live_deal"),
                row.getString("outcome"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("recorded_by"));
    }

    private static PlaybookReview review(ResultSet row, int number) throws SQLException {
        int corrected = row.getInt("corrected_to");
        return new PlaybookReview(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                deal(row),
                row.getString("playbook"),
                contact(row, "our_seller"),
                contact(row, "their_seller"),
                row.getBoolean("after_meeting"),
                row.getBoolean("live_deal"),
                corrected == 0 ? OptionalInt.empty() : OptionalInt.of(corrected),
                row.getString("note"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("recorded_by"));
    }

    private static @Nullable UUID deal(Optional<OpportunityId> deal) {
        return deal.map(OpportunityId::value).orElse(null);
    }

    private static Optional<OpportunityId> deal(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("opportunity_id", UUID.class)).map(OpportunityId::new);
    }

    private static Optional<ContactId> contact(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(ContactId::new);
    }
}
