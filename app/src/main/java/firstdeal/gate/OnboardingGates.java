package firstdeal.gate;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All gates of one onboarding, in order.
 *
 * @param firstDeal the day on which the first joint deal that the partner sourced was won, when there is one
 */
public record OnboardingGates(
        OnboardingId onboarding,
        PartnerId partner,
        LocalDate today,
        List<Standing> gates,
        Optional<LocalDate> firstDeal) {

    public OnboardingGates {
        gates = List.copyOf(gates);
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
