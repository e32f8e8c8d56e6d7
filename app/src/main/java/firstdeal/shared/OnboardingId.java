package firstdeal.shared;

import java.util.UUID;

/** Names one run of a program for one partner. */
public record OnboardingId(UUID value) {

    public static OnboardingId of(String text) {
        return new OnboardingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
