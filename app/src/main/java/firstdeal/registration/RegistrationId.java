package firstdeal.registration;

import java.util.UUID;

/** Names one registration. */
public record RegistrationId(UUID value) {

    public static RegistrationId of(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
