package firstdeal.directory.internal;

import firstdeal.directory.Listing;
import firstdeal.directory.Listing.Consent;
import firstdeal.directory.ListingPage;
import firstdeal.directory.Logo;
import firstdeal.partner.PartnerFrame;
import firstdeal.partner.PartnerFrame.Tab;
import firstdeal.partner.Partners;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.actor.Open;
import firstdeal.platform.form.Fields;
import firstdeal.platform.scope.RequestScope;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    DirectoryController(DirectoryService directory, Partners partners, Clock clock) {
        this.directory = directory;
        this.partners = partners;
        this.clock = clock;
    }

    /** @param logo path of the picture, when there is one it answers 200 */
    record FeedEntry(
            String name, String type, String region, String headline, String about, String website, String logo) {

        static FeedEntry of(DirectoryService.Entry it) {
            var details = it.company().details();
            return new FeedEntry(
                    details.name(),
                    details.type(),
                    details.region(),
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

    private static ResponseEntity<byte[]> picture(Optional<Logo> found, PartnerId id) {
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

    /** A name and a day of consent show the partner; without the tick it is taken back from today. */
    @PostMapping("/partners/{id}/directory")
    @Needs(Permission.WORK)
    String change(
            Actor actor,
            @PathVariable PartnerId id,
            @RequestParam int version,
            @RequestParam Map<String, String> params) {
        var today = LocalDate.now(clock);
        var fields = Fields.of(params);
        var headline = fields.text("headline", 200);
        var on = fields.date("consentOn").orElse(today);
        var by = fields.flag("consent") ? fields.need("consentBy", 200) : fields.text("consentBy", 200);
        fields.requireRight();
        var before = directory.listing(actor, id).consent();
        var consent = fields.flag("consent")
                ? new Consent(by, on, null)
                : before == null ? null : new Consent(before.by(), before.on(), today);
        directory.change(actor, new Listing(id, headline, consent, version));
        return "redirect:/partners/" + id + "/directory";
    }

    @PostMapping("/partners/{id}/logo")
    @Needs(Permission.WORK)
    String setLogo(Actor actor, @PathVariable PartnerId id, @RequestParam MultipartFile logo) throws IOException {
        directory.setLogo(actor, id, logo.getBytes());
        return "redirect:/partners/" + id + "/directory";
    }
}
