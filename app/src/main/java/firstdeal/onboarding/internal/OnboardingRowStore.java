package firstdeal.onboarding.internal;

import static firstdeal.onboarding.internal.RowStore.date;
import static firstdeal.onboarding.internal.RowStore.instant;

import firstdeal.onboarding.Life;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.Rest;
import firstdeal.onboarding.Stamp;
import firstdeal.program.ProgramVersionId;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** How a row of {@link OnboardingStore#COLUMNS} becomes a run. */
final class OnboardingRowStore {

    private OnboardingRowStore() {}

    static Onboarding onboarding(ResultSet row, int number) throws SQLException {
        return new Onboarding(
                new OnboardingId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new ProgramVersionId(row.getObject("program_version_id", UUID.class)),
                new ProgramVersionId(row.getObject("started_version_id", UUID.class)),
                row.getString("partner_type"),
                row.getBoolean("gated"),
                date(row, "day0"),
                ZoneId.of(row.getString("zone")),
                life(row),
                phases(row),
                rests(row),
                RowStore.contact(row, "pam_id"),
                List.of((UUID[]) row.getArray("co_pam_ids").getArray()).stream()
                        .map(ContactId::new)
                        .toList(),
                RowStore.contact(row, "weighed_pam"),
                instant(row, "started_at"),
                new Stamp(row.getLong("facts_stamp"), row.getLong("tasks_stamp")),
                row.getInt("version"));
    }

    private static Life life(ResultSet row) throws SQLException {
        return switch (row.getString("life")) {
            case "PREPARING" -> new Life.Preparing();
            case "RUNNING" -> new Life.Running(row.getBoolean("proven"));
            default ->
                new Life.Ended(
                        row.getBoolean("proven"),
                        Outcome.valueOf(row.getString("outcome")),
                        date(row, "ended_on"),
                        row.getString("end_note"),
                        RowStore.contact(row, "handed_to"));
        };
    }

    private static List<PhaseOpening> phases(ResultSet row) throws SQLException {
        var keys = RowStore.array(row, "phases");
        var opened = RowStore.array(row, "opened");
        var passed = RowStore.array(row, "passed");
        var attested = RowStore.array(row, "attested");
        var phases = new ArrayList<PhaseOpening>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            phases.add(new PhaseOpening(
                    Objects.requireNonNull(keys.get(i)),
                    LocalDate.parse(Objects.requireNonNull(opened.get(i))),
                    Optional.ofNullable(passed.get(i)).map(LocalDate::parse),
                    Optional.ofNullable(attested.get(i))));
        }
        return phases;
    }

    private static List<Rest> rests(ResultSet row) throws SQLException {
        var froms = RowStore.array(row, "froms");
        var resumes = RowStore.array(row, "resumes");
        var reasons = RowStore.array(row, "reasons");
        var bys = RowStore.array(row, "bys");
        var rests = new ArrayList<Rest>(froms.size());
        for (int i = 0; i < froms.size(); i++) {
            rests.add(new Rest(
                    LocalDate.parse(Objects.requireNonNull(froms.get(i))),
                    LocalDate.parse(Objects.requireNonNull(resumes.get(i))),
                    Objects.requireNonNull(reasons.get(i)),
                    Objects.requireNonNull(bys.get(i))));
        }
        return rests;
    }

    static String life(Onboarding it) {
        return switch (it.life()) {
            case Life.Preparing() -> "PREPARING";
            case Life.Running _ -> "RUNNING";
            case Life.Ended _ -> "ENDED";
        };
    }
}
