package firstdeal.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More rows than one parcel holds. */
@IntegrationTest
class StandingSweepIT {

    private static final int MORE_THAN_A_PARCEL = 104;

    @Autowired
    StandingSweep sweep;

    @Autowired
    StandingStore store;

    @Autowired
    Onboardings onboardings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext app;

    @Test
    void everyRunThatGoesOnIsWrittenOnceWhateverTheirNumber() throws Exception {
        var runs = new ArrayList<OnboardingId>();
        for (int i = 0; i < MORE_THAN_A_PARCEL; i++) {
            runs.add(Nordhaven.signed(20, app).run());
        }
        jdbc.sql("delete from standing_view").update();
        int running = onboardings
                .find(new Actor.System("test"), OnboardingFilter.RUNNING)
                .size();

        assertThat(sweep.running()).isEqualTo(running);
        assertThat(store.of(runs)).hasSize(MORE_THAN_A_PARCEL);
        assertThat(sweep.all()).isGreaterThanOrEqualTo(running);
    }
}
