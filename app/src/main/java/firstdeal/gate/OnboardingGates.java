package firstdeal.gate;

import firstdeal.evaluation.Milestone;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.track.TrackMeeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All gates of one onboarding, in order.
 *
 * @param meetings of both companies as the track shows them, gate meetings left out
 * @param reached what the run has reached by the same facts, with the first day of each
 */
public record OnboardingGates(
        OnboardingId onboarding,
        PartnerId partner,
        LocalDate today,
        List<Standing> gates,
        List<TrackMeeting> meetings,
        Map<Milestone, LocalDate> reached) {

    public OnboardingGates {
        gates = List.copyOf(gates);
        meetings = List.copyOf(meetings);
        reached = Map.copyOf(reached);
    }

    /** The day on which the first joint deal that the partner sourced was won, when there is one. */
    public Optional<LocalDate> firstDeal() {
        return Optional.ofNullable(reached.get(Milestone.FIRST_CLOSE));
    }

    /** The gate in hand: the first that is not passed. */
    public Optional<Standing> inHand() {
        return gates.stream().filter(it -> !it.state().passed()).findFirst();
    }

    public Optional<Standing> gate(String key) {
        return gates.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    public boolean isInHand(Standing gate) {
        return inHand().filter(it -> it.key().equals(gate.key())).isPresent();
    }
}
