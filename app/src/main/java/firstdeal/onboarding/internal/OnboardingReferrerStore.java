package firstdeal.onboarding.internal;

import firstdeal.partner.Referrer;
import firstdeal.platform.files.FileStore;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs and their plans go with their partner, and tasks with the people who own them. */
@Repository
class OnboardingReferrerStore implements Referrer {

    private final JdbcClient jdbc;
    private final FileStore files;

    OnboardingReferrerStore(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        long runs = count("select count(*) from onboarding where partner_id = :id", from.value());
        return runs == 0 ? List.of() : List.of(Text.of("onboarding.would-move", "count", runs));
    }

    @Override
    public List<Text> forbids(PartnerId from, PartnerId into) {
        long under = jdbc.sql("""
                select count(distinct partner_id) from onboarding
                 where partner_id in (:from, :into) and gated and life <> 'ENDED'
                """)
                .param("from", from.value())
                .param("into", into.value())
                .query(Long.class)
                .single();
        return under < 2 ? List.of() : List.of(Text.of("onboarding.both-under-way"));
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        files.move(from, into);
        for (String sql : List.of(
                "update onboarding set partner_id = :into, facts_stamp = facts_stamp + 1 where partner_id = :from",
                "update phase_opening set partner_id = :into where partner_id = :from",
                "update onboarding_pause set partner_id = :into where partner_id = :from",
                "update task set partner_id = :into where partner_id = :from",
                "update task_evidence set partner_id = :into where partner_id = :from",
                "update task_change set partner_id = :into where partner_id = :from")) {
            move(sql, from.value(), into.value());
        }
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        long tasks = count(
                "select count(*) from task where state = 'OPEN' and (vendor_owner = :id or partner_owner = :id)",
                from.value());
        return tasks == 0 ? List.of() : List.of(Text.of("onboarding.would-own", "count", tasks));
    }

    @Override
    public void move(ContactId from, ContactId into) {
        for (String sql : List.of("""
                with owned as (
                    update task set vendor_owner = case vendor_owner when :from then :into else vendor_owner end,
                                    partner_owner = case partner_owner when :from then :into else partner_owner end
                     where vendor_owner = :from or partner_owner = :from
                    returning onboarding_id)
                update onboarding set facts_stamp = facts_stamp + 1 where id in (select onboarding_id from owned)
                """, """
                update onboarding
                   set pam_id = case pam_id when :from then :into else pam_id end,
                       weighed_pam = case weighed_pam when :from then :into else weighed_pam end,
                       co_pam_ids = array_replace(co_pam_ids, :from, :into),
                       handed_to = case handed_to when :from then :into else handed_to end,
                       facts_stamp = facts_stamp + 1
                 where pam_id = :from or weighed_pam = :from or handed_to = :from or :from = any(co_pam_ids)
                """, """
                update task_change set before = replace(before::text, :from::text, :into::text)::jsonb
                 where before::text like '%' || :from::text || '%'
                """)) {
            move(sql, from.value(), into.value());
        }
    }

    private void move(String sql, UUID from, UUID into) {
        jdbc.sql(sql).param("from", from).param("into", into).update();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
