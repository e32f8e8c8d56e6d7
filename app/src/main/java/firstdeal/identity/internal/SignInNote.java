package firstdeal.identity.internal;

import firstdeal.platform.ServerSettings;
import firstdeal.platform.StartNote;
import java.util.List;
import org.springframework.stereotype.Component;

/** How to sign in, said in the terminal. */
@Component
class SignInNote implements StartNote {

    private final HouseService house;
    private final ServerSettings settings;

    SignInNote(HouseService house, ServerSettings settings) {
        this.house = house;
        this.settings = settings;
    }

    @Override
    public List<String> lines() {
        var base = settings.baseUrl();
        if (house.isNobodyHere()) {
            return List.of(
                    "Nobody can sign in yet. Make yourself the program owner (this link works once):",
                    base + "/setup?token=" + house.offerSetup());
        }
        if (house.isDemo()) {
            return List.of("Sign in as one of the demo's people: " + base + "/login");
        }
        return settings.mailServer().isPresent()
                ? List.of("Sign in by mail: " + base + "/login")
                : List.of(
                        "Sign in: " + base + "/login",
                        "The link that it asks for appears here and at " + base + "/mail");
    }
}
