package firstdeal.lifecycle;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Task;
import firstdeal.program.SideRole;
import firstdeal.schedule.LongClosure;
import firstdeal.schedule.Occurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that a start would make, before anybody confirms it.
 *
 * @param missing roles that some task, meeting or gate asks for and nobody holds
 * @param capacity the load of the manager, once there is one
 */
public record StartPreview(
        Onboarding onboarding,
        String program,
        List<Task> tasks,
        List<GateDate> gates,
        List<Occurrence> meetings,
        List<SideRole> missing,
        List<Closure> closures,
        Optional<Capacity> capacity,
        LocalDate firstFree) {

    /** @param past its day has gone by; it can be recorded as passed before Firstdeal */
    public record GateDate(String key, String title, LocalDate day, boolean past) {}

    /** A closure of more than five business days, and whose. */
    public record Closure(firstdeal.shared.Side side, LongClosure closure) {}
}
