package firstdeal.meeting.internal;

import static firstdeal.meeting.internal.MeetingRowStore.texts;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Minutes;
import firstdeal.platform.SearchSource;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table meeting_minutes; what was decided can be searched. */
@Repository
class MinutesStore implements SearchSource {

    private static final int WORDS = 80;

    private final JdbcClient jdbc;

    MinutesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Meeting meeting, Minutes it) {
        jdbc.sql("""
                insert into meeting_minutes (meeting_id, partner_id, held_on, present, sides, notes, decision, accounts,
                                             why_missed, actions, recorded_by, recorded_at)
                values (:meeting, :partner, :on, :present::uuid[], :sides::text[], :notes, :decision, :accounts::text[],
                        :why, :actions::text[], :by, :at)
                on conflict (meeting_id) do update
                   set held_on = excluded.held_on, present = excluded.present, sides = excluded.sides,
                       notes = excluded.notes, decision = excluded.decision, accounts = excluded.accounts,
                       why_missed = excluded.why_missed, actions = excluded.actions
                """)
                .param("meeting", meeting.id().value())
                .param("partner", meeting.partner().value())
                .param("on", it.on())
                .param("present", texts(it.present(), ContactId::toString))
                .param("sides", texts(it.sides(), Enum::name))
                .param("notes", it.notes())
                .param("decision", it.decision())
                .param("accounts", it.accounts().toArray(String[]::new))
                .param("why", it.whyMissed())
                .param("actions", it.actions().toArray(String[]::new))
                .param("by", it.by())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void contest(MeetingId meeting, Minutes.Contest it) {
        jdbc.sql("""
                update meeting_minutes
                   set contested_side = :side, contested_by = :who, contested_why = :why, contested_at = :at
                 where meeting_id = :meeting
                """)
                .param("side", it.by().name())
                .param("who", it.who())
                .param("why", it.reason())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("meeting", meeting.value())
                .update();
    }

    @Override
    public List<Hit> find(Actor actor, String words, int most) {
        return jdbc.sql("""
                select m.id, m.onboarding_id, m.title, n.held_on, n.decision, n.notes
                  from meeting_minutes n
                  join meeting m on m.id = n.meeting_id
                 where n.words @@ websearch_to_tsquery('simple', :words)
                   and (:all or m.partner_id = any(:scope::uuid[]))
                 order by n.held_on desc, m.id
                 limit :most
                """)
                .param("words", words)
                .param("all", actor.scope() instanceof Scope.All)
                .param(
                        "scope",
                        actor.scope() instanceof Scope.Only(var partners)
                                ? texts(partners, PartnerId::toString)
                                : new String[0])
                .param("most", most)
                .query((row, _) -> new Hit(
                        shortened(
                                row.getString("decision").isEmpty()
                                        ? row.getString("notes")
                                        : row.getString("decision")),
                        Text.of(
                                "meeting.found",
                                "meeting",
                                row.getString("title"),
                                "on",
                                row.getObject("held_on", LocalDate.class)),
                        "/onboardings/" + new OnboardingId(row.getObject("onboarding_id", UUID.class)) + "/meetings/"
                                + row.getObject("id", UUID.class)))
                .list();
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= WORDS ? line : line.substring(0, WORDS - 1) + "…";
    }
}
