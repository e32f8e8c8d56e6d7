package firstdeal.pipeline.internal;

import firstdeal.directory.ImportPage;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of deals. */
@Controller
@RequestMapping("/opportunities/import")
class DealImportController {

    private final DealImport imports;

    DealImportController(DealImport imports) {
        this.imports = imports;
    }

    @GetMapping
    @Needs(Permission.WORK)
    String form(Model model) {
        model.addAttribute("page", ImportPage.EMPTY);
        return "pipeline/import";
    }

    @PostMapping
    @Needs(Permission.WORK)
    String preview(Actor actor, @RequestParam MultipartFile file, Model model) throws IOException {
        model.addAttribute("page", imports.preview(actor, file.getBytes()));
        return "pipeline/import";
    }

    @PostMapping("/{id}")
    @Needs(Permission.WORK)
    String apply(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        imports.apply(actor, id);
        Flash.say(response, Text.of("directory.import.done"));
        return "redirect:/deals/board";
    }
}
