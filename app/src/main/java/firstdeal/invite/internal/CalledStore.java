package firstdeal.invite.internal;

import firstdeal.invite.CalledFacts;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations as evidence. */
@Repository
class CalledStore implements CalledFacts {

    private final JdbcClient jdbc;

    CalledStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(OnboardingId run, Called called) {}

    @Override
    public Map<OnboardingId, Set<Called>> of(Collection<OnboardingId> runs) {
        return jdbc
                .sql(
                        "select onboarding_id, contact_id, target, whole from invitation where onboarding_id = any(:runs) and called")
                .param("runs", runs.stream().map(OnboardingId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var target = row.getObject("target", UUID.class);
                    return new Row(
                            new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                            new Called(
                                    new ContactId(row.getObject("contact_id", UUID.class)),
                                    row.getBoolean("whole")
                                            ? Target.of(new SeriesId(target))
                                            : Target.of(new MeetingId(target))));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::run, Collectors.mapping(Row::called, Collectors.toSet())));
    }
}
