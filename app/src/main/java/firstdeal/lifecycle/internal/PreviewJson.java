package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.Capacity;
import firstdeal.lifecycle.StartPreview;
import firstdeal.lifecycle.StartPreview.GateDate;
import firstdeal.onboarding.Task;
import firstdeal.shared.ContactId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a start would make, as the API says it. */
record PreviewJson(
        String program,
        LocalDate day0,
        String state,
        List<TaskJson> tasks,
        List<GateDate> gates,
        List<MeetingJson> meetings,
        List<RoleJson> missing,
        List<ClosureJson> closures,
        @Nullable CapacityJson capacity) {

    record TaskJson(
            String key,
            String title,
            String phase,
            String workstream,
            String side,
            LocalDate from,
            LocalDate due,
            @Nullable UUID owner,
            String state) {

        static TaskJson of(Task it) {
            return new TaskJson(
                    it.key(),
                    it.title(),
                    it.phase(),
                    it.workstream(),
                    it.side().name(),
                    it.firstDay(),
                    it.due(),
                    it.owners()
                            .vendor()
                            .or(it.owners()::partner)
                            .map(ContactId::value)
                            .orElse(null),
                    it.state().key());
        }
    }

    record MeetingJson(
            String meeting,
            int number,
            LocalDate date,
            @Nullable String skippedFor) {}

    record RoleJson(String side, String role) {}

    record ClosureJson(String side, String name, LocalDate from, LocalDate to, int businessDays) {}

    record CapacityJson(UUID manager, double load, int limit, boolean full, LocalDate firstFree) {

        static CapacityJson of(Capacity it, LocalDate firstFree) {
            return new CapacityJson(it.manager().value(), it.load(), it.limit(), it.isFull(), firstFree);
        }
    }

    static PreviewJson of(StartPreview it) {
        return new PreviewJson(
                it.program(),
                it.onboarding().day0(),
                it.onboarding().isPreparing() ? "preparing" : "active",
                it.tasks().stream().map(TaskJson::of).toList(),
                it.gates(),
                it.meetings().stream()
                        .map(m -> new MeetingJson(
                                m.meeting(),
                                m.number(),
                                m.date(),
                                m.skippedFor().map(d -> d.name()).orElse(null)))
                        .toList(),
                it.missing().stream()
                        .map(r -> new RoleJson(r.side().name(), r.role().key()))
                        .toList(),
                it.closures().stream()
                        .map(c -> new ClosureJson(
                                c.side().name(),
                                c.closure().name(),
                                c.closure().from(),
                                c.closure().to(),
                                c.closure().businessDays()))
                        .toList(),
                it.capacity().map(c -> CapacityJson.of(c, it.firstFree())).orElse(null));
    }
}
