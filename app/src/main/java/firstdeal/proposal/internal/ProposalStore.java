package firstdeal.proposal.internal;

import firstdeal.partner.Referrer;
import firstdeal.program.ProgramVersionId;
import firstdeal.proposal.Proposal;
import firstdeal.proposal.Proposal.State;
import firstdeal.proposal.ProposalId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table program_proposal. */
@Repository
class ProposalStore implements Referrer {

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open one of its run, if there is any, says this from now on. */
    void put(Proposal it) {
        jdbc.sql("""
                insert into program_proposal (id, program_version_id, onboarding_id, partner_id, cause, text, proposed_by,
                                              proposed_at)
                values (:id, :program, :onboarding, :partner, :cause, :text, :by, :at)
                on conflict (onboarding_id) where state = 'OPEN' do update
                   set cause = excluded.cause, text = excluded.text, proposed_by = excluded.proposed_by,
                       proposed_at = excluded.proposed_at
                """)
                .param("id", it.id().value())
                .param("program", it.program().value())
                .param("onboarding", it.onboarding().value())
                .param("partner", it.partner().value())
                .param("cause", it.cause())
                .param("text", it.text())
                .param("by", it.by())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this was said of that run before, whatever became of it. */
    boolean has(OnboardingId onboarding, String text) {
        return jdbc.sql("""
                select exists (select from program_proposal
                                where onboarding_id = :onboarding and text = :text and state <> 'OPEN')
                """)
                .param("onboarding", onboarding.value())
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Proposal> all() {
        return jdbc.sql("select * from program_proposal order by proposed_at desc, id desc")
                .query(ProposalStore::proposal)
                .list();
    }

    Proposal get(ProposalId id) {
        return jdbc.sql("select * from program_proposal where id = :id")
                .param("id", id.value())
                .query(ProposalStore::proposal)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws StaleData when somebody else decided meanwhile */
    void decide(ProposalId id, String state, String by, Instant at, String reason) {
        int rows = jdbc.sql("""
                update program_proposal
                   set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                 where id = :id and state = 'OPEN'
                """)
                .param("id", id.value())
                .param("state", state)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        if (rows == 0) {
            throw new StaleData(id);
        }
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new ProgramVersionId(row.getObject("program_version_id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("cause"),
                row.getString("text"),
                row.getString("proposed_by"),
                moment(row, "proposed_at"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "TAKEN_UP" -> new State.TakenUp(row.getString("decided_by"), moment(row, "decided_at"));
            case "SET_ASIDE" ->
                new State.SetAside(row.getString("decided_by"), moment(row, "decided_at"), row.getString("reason"));
            default -> new State.Open();
        };
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return List.of();
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        jdbc.sql("update program_proposal set partner_id = :into where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }
}
