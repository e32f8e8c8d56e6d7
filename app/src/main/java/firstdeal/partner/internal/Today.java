package firstdeal.partner.internal;

import firstdeal.platform.actor.ActorToken;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day it is for the person who reads. */
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate get() {
        return ActorToken.reads().today(clock);
    }
}
