package firstdeal.directory.internal;

import firstdeal.directory.ListingPage;
import firstdeal.directory.Logo;
import firstdeal.partner.PartnerFrame;
import firstdeal.partner.PartnerFrame.Tab;
import firstdeal.partner.Partners;
import firstdeal.partner.Region;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.actor.Open;
import firstdeal.platform.form.Fields;
import firstdeal.platform.scope.RequestScope;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** One partner's directory entry, and the public feed of all who consent. */
@Controller
class DirectoryController {

    private final DirectoryService directory;
    private final Partners partners;
    private final ListingForm forms;

    DirectoryController(DirectoryService directory, Partners partners, ListingForm forms) {
        this.directory = directory;
        this.partners = partners;
        this.forms = forms;
    }

    /** @param logo path of the picture, when there is one it answers 200 */
    record FeedEntry(
            String name,
            String type,
            String region,
            String regionName,
            String headline,
            String about,
            String website,
            String logo) {

        static FeedEntry of(DirectoryService.Entry it) {
            var details = it.company().details();
            return new FeedEntry(
                    details.name(),
                    details.type(),
                    details.region(),
                    Region.nameOf(details.region()),
                    it.listing().headline(),
                    details.about(),
                    details.website(),
                    "/directory/" + it.company().id() + "/logo");
        }
    }

    record Feed(List<FeedEntry> partners) {}

    /** Partners who agreed to be shown. */
    @GetMapping(path = "/directory.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Open
    @ResponseBody
    ResponseEntity<Feed> feed() {
        var shown = RequestScope.asProduct(directory::shown);
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=300")
                .body(new Feed(shown.stream().map(FeedEntry::of).toList()));
    }

    @GetMapping("/directory/{id}/logo")
    @Open
    ResponseEntity<byte[]> publicLogo(@PathVariable PartnerId id) {
        return picture(RequestScope.asProduct(() -> directory.publicLogo(id)), id);
    }

    @GetMapping("/partners/{id}/logo")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> logo(Actor actor, @PathVariable PartnerId id) {
        return picture(directory.logo(actor, id), id);
    }

    static ResponseEntity<byte[]> picture(Optional<Logo> found, PartnerId id) {
        var logo = found.orElseThrow(() -> new NotFound(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .eTag("\"" + logo.sha256() + "\"")
                .body(logo.bytes());
    }

    @GetMapping("/partners/{id}/directory")
    @Needs(Permission.READ)
    String show(Actor actor, @PathVariable PartnerId id, Model model) {
        var frame = PartnerFrame.of(partners.get(actor, id), Tab.DIRECTORY);
        model.addAttribute(
                "page",
                ListingPage.of(
                        frame,
                        directory.listing(actor, id),
                        directory.logo(actor, id).isPresent()));
        return "directory/listing";
    }

    @PostMapping("/partners/{id}/directory")
    @Needs(Permission.WORK)
    String change(
            Actor actor,
            @PathVariable PartnerId id,
            @RequestParam int version,
            @RequestParam Map<String, String> params) {
        var before = directory.listing(actor, id);
        directory.change(actor, forms.parse(Fields.of(params), before, version));
        return "redirect:/partners/" + id + "/directory";
    }

    @PostMapping("/partners/{id}/logo")
    @Needs(Permission.WORK)
    String setLogo(Actor actor, @PathVariable PartnerId id, @RequestParam MultipartFile logo) throws IOException {
        directory.setLogo(actor, id, logo.getBytes());
        return "redirect:/partners/" + id + "/directory";
    }

    @PostMapping("/partners/{id}/logo/removal")
    @Needs(Permission.WORK)
    String removeLogo(Actor actor, @PathVariable PartnerId id) {
        directory.removeLogo(actor, id);
        return "redirect:/partners/" + id + "/directory";
    }
}
