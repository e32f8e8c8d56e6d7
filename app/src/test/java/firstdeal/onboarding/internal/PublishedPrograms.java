package firstdeal.onboarding.internal;

import firstdeal.onboarding.Runs;
import firstdeal.program.Program;
import firstdeal.program.ProgramVersionId;
import firstdeal.programfile.ProgramWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the cast's programs into the catalog, published. */
public final class PublishedPrograms {

    public static final ProgramVersionId CHECKLIST = ProgramVersionId.of("00000000-0000-7000-8000-000000000091");

    private PublishedPrograms() {}

    public static void put(JdbcClient jdbc) {
        put(jdbc, Runs.VERSION, Runs.program());
        put(jdbc, CHECKLIST, Runs.checklist());
    }

    private static void put(JdbcClient jdbc, ProgramVersionId id, Program program) {
        jdbc.sql("insert into program (key, added) values (:key, 'epoch')")
                .param("key", program.key())
                .update();
        jdbc.sql("""
                insert into program_version (id, program_key, number, title, state, source, changed_at, changed_by, published_at)
                values (:id, :key, 1, :title, 'PUBLISHED', :source, 'epoch', 'test', 'epoch')
                """)
                .param("id", id.value())
                .param("key", program.key())
                .param("title", program.title())
                .param("source", ProgramWriter.yaml(program))
                .update();
    }
}
