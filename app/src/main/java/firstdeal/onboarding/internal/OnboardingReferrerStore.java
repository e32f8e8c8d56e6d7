package firstdeal.onboarding.internal;

import firstdeal.partner.Referrer;
import firstdeal.platform.Rows;
import firstdeal.platform.files.FileStore;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs and their plans go with their partner, and tasks with the people who own them. */
@Repository
class OnboardingReferrerStore implements Referrer {

    private final JdbcClient jdbc;
    private final OnboardingStore runs;
    private final FileStore files;

    OnboardingReferrerStore(JdbcClient jdbc, OnboardingStore runs, FileStore files) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.files = files;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return Rows.said(
                jdbc,
                from.value(),
                "select count(*) from onboarding where partner_id = :id",
                runs -> Text.of("onboarding.would-move", "count", runs));
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
        runs.forget();
        files.move(from, into);
        Rows.move(
                jdbc,
                from.value(),
                into.value(),
                "update onboarding set partner_id = :into, facts_stamp = facts_stamp + 1 where partner_id = :from",
                "update phase_opening set partner_id = :into where partner_id = :from",
                "update onboarding_pause set partner_id = :into where partner_id = :from",
                "update task set partner_id = :into where partner_id = :from",
                "update task_evidence set partner_id = :into where partner_id = :from",
                "update task_change set partner_id = :into where partner_id = :from");
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        return Rows.said(
                jdbc,
                from.value(),
                "select count(*) from task where state = 'OPEN' and (vendor_owner = :id or partner_owner = :id)",
                tasks -> Text.of("onboarding.would-own", "count", tasks));
    }

    @Override
    public void move(ContactId from, ContactId into) {
        runs.forget();
        Rows.move(jdbc, from.value(), into.value(), """
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
                """);
    }
}
