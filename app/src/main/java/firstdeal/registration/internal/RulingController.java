package firstdeal.registration.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.files.FileStore;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.Registrations;
import firstdeal.registration.State;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What is done with a registration, by the forms of its page. */
@Controller
@RequestMapping("/deals/{id}")
class RulingController {

    private static final int LONG = 4000;

    private final Registrations registrations;
    private final AttachmentService attachments;
    private final FileStore files;

    RulingController(Registrations registrations, AttachmentService attachments, FileStore files) {
        this.registrations = registrations;
        this.attachments = attachments;
        this.files = files;
    }

    @PostMapping("/submission")
    @Needs(Permission.WORK)
    String submit(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        var it = registrations.submit(actor, new RegistrationId(id));
        return back(
                id,
                response,
                it.state() instanceof State.InLine
                        ? Text.of("registration.done.in-line")
                        : Text.of("registration.done.submitted"));
    }

    @PostMapping("/approval")
    @Needs(Permission.DECIDE)
    String approve(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var it = registrations.approve(
                actor,
                new RegistrationId(id),
                RegistrationApi.credit(fields.text("credit", 40)),
                fields.text("reason", LONG));
        return back(
                id,
                response,
                it.state() instanceof State.Approved
                        ? Text.of("registration.done.approved")
                        : Text.of("registration.done.step"));
    }

    @PostMapping("/rejection")
    @Needs(Permission.DECIDE)
    String reject(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        registrations.reject(actor, new RegistrationId(id), reason(form));
        return back(id, response, Text.of("registration.done.rejected"));
    }

    @PostMapping("/question")
    @Needs(Permission.DECIDE)
    String ask(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        registrations.ask(actor, new RegistrationId(id), Fields.of(form).text("question", LONG));
        return back(id, response, Text.of("registration.done.asked"));
    }

    @PostMapping("/information")
    @Needs(Permission.WORK)
    String inform(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        registrations.inform(actor, new RegistrationId(id), Fields.of(form).text("information", LONG));
        return back(id, response, Text.of("registration.done.informed"));
    }

    @PostMapping("/withdrawal")
    @Needs(Permission.WORK)
    String withdraw(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        registrations.withdraw(actor, new RegistrationId(id), reason(form));
        return back(id, response, Text.of("registration.done.withdrawn"));
    }

    @PostMapping("/revocation")
    @Needs(Permission.DECIDE)
    String revoke(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        registrations.revoke(actor, new RegistrationId(id), reason(form));
        return back(id, response, Text.of("registration.done.revoked"));
    }

    @PostMapping("/extension")
    @Needs(Permission.DECIDE)
    String extend(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        registrations.extend(actor, new RegistrationId(id), reason(form));
        return back(id, response, Text.of("registration.done.extended"));
    }

    @PostMapping("/conversion")
    @Needs(Permission.WORK)
    String convert(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        registrations.convert(actor, new RegistrationId(id));
        return back(id, response, Text.of("registration.done.converted"));
    }

    @PostMapping("/objection")
    @Needs(Permission.WORK)
    String object(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        registrations.object(actor, new RegistrationId(id), reason(form));
        return back(id, response, Text.of("registration.done.objected"));
    }

    @PostMapping("/files")
    @Needs(Permission.WORK)
    String attach(Actor actor, @PathVariable UUID id, @RequestParam MultipartFile file, HttpServletResponse response)
            throws IOException {
        var name = file.getOriginalFilename();
        attachments.attach(actor, new RegistrationId(id), name == null ? "" : name, file.getBytes());
        return back(id, response, Text.of("registration.done.attached"));
    }

    @GetMapping("/files/{file}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        if (!attachments.belongs(actor, new RegistrationId(id), file)) {
            throw new NotFound(file);
        }
        return files.download(file);
    }

    private static String reason(Map<String, String> form) {
        return Fields.of(form).text("reason", LONG);
    }

    private static String back(UUID id, HttpServletResponse response, Text said) {
        Flash.say(response, said);
        return "redirect:/deals/" + id;
    }
}
