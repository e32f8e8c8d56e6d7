package firstdeal.onboarding.internal;

import firstdeal.program.ProgramVersionId;
import firstdeal.program.RunningVersions;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RunningVersionStore implements RunningVersions {

    private final JdbcClient jdbc;

    RunningVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ProgramVersionId, Integer> count() {
        return jdbc
                .sql("""
                select program_version_id, count(*) as runs
                  from onboarding
                 where life <> 'ENDED'
                 group by program_version_id
                """)
                .query((row, number) -> Map.entry(
                        new ProgramVersionId(row.getObject("program_version_id", UUID.class)), row.getInt("runs")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
