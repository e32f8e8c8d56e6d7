package firstdeal.identity.internal;

import firstdeal.identity.LinkPage;
import firstdeal.identity.SetupPage;
import firstdeal.identity.SignInPage;
import firstdeal.identity.SignInPage.State;
import firstdeal.identity.StaffMember;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.actor.Open;
import firstdeal.platform.scope.RequestScope;
import firstdeal.shared.NotFound;
import firstdeal.shared.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in. */
@Controller
class SignInController {

    private final HouseService house;
    private final StaffService people;
    private final SignedIn signedIn;
    private final ServerSettings settings;

    SignInController(HouseService house, StaffService people, SignedIn signedIn, ServerSettings settings) {
        this.house = house;
        this.people = people;
        this.signedIn = signedIn;
        this.settings = settings;
    }

    @Open
    @GetMapping("/login")
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute(
                "page",
                new SignInPage(
                        state(request),
                        SecurityConfig.next(request),
                        settings.isLocal() && settings.mailServer().isEmpty(),
                        personas()));
        return "identity/login";
    }

    private static State state(HttpServletRequest request) {
        var said = request.getParameterMap();
        if (said.containsKey("sent")) {
            return State.SENT;
        }
        if (said.containsKey("spent")) {
            return State.SPENT;
        }
        return said.containsKey("out") ? State.OUT : State.ASKING;
    }

    private List<StaffMember> personas() {
        return house.isDemo()
                ? people.all().stream().filter(StaffMember::active).toList()
                : List.of();
    }

    /** Only a form without an address comes as far as here. */
    @Open
    @PostMapping("/login")
    String again() {
        return "redirect:/login";
    }

    @Open
    @GetMapping("/login/ott")
    String link(@RequestParam(defaultValue = "") String token, HttpServletRequest request, Model model) {
        model.addAttribute("page", new LinkPage(token, SecurityConfig.next(request)));
        return "identity/link";
    }

    @Open
    @PostMapping("/login/persona")
    String persona(@RequestParam StaffId staff, HttpServletRequest request, HttpServletResponse response) {
        var member = personas().stream()
                .filter(it -> it.id().equals(staff))
                .findFirst()
                .orElseThrow(() -> new NotFound(staff));
        signIn(member, request, response);
        return "redirect:" + SecurityConfig.next(request);
    }

    private void signIn(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        signedIn.saveContext(new SecurityContextImpl(LinkProvider.token(member)), request, response);
    }

    @Open
    @GetMapping("/setup")
    String setup(HttpServletRequest request, Model model) {
        var token = Optional.ofNullable(request.getParameter("token")).orElse("");
        if (!house.offersSetup(token)) {
            throw new NotFound("setup");
        }
        model.addAttribute("page", new SetupPage(token, Zones.all()));
        return "identity/setup";
    }

    @Open
    @PostMapping("/setup")
    String setUp(SetupForm form, HttpServletRequest request, HttpServletResponse response) {
        var first = RequestScope.asProduct(
                () -> house.setUp(form.token(), form.name(), form.email(), form.company(), Zones.parse(form.zone())));
        signIn(people.find(first).orElseThrow(), request, response);
        return "redirect:/";
    }

    record SetupForm(String token, String name, String email, String company, String zone) {

        SetupForm {
            token = token == null ? "" : token;
            name = name == null ? "" : name;
            email = email == null ? "" : email;
            company = company == null ? "" : company;
            zone = zone == null ? "" : zone;
        }
    }
}
