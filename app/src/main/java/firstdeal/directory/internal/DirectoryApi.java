package firstdeal.directory.internal;

import firstdeal.directory.Listing;
import firstdeal.directory.Listing.Consent;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a partner shows in the public directory; an entry that nobody has written yet has version 0. */
@RestController
@RequestMapping("/api/v1/partners/{id}")
class DirectoryApi {

    private final DirectoryService directory;
    private final ListingForm forms;

    DirectoryApi(DirectoryService directory, ListingForm forms) {
        this.directory = directory;
        this.forms = forms;
    }

    /** @param shown whether the public feed has it; @param logo whether there is a picture */
    record ListingJson(
            boolean shown,
            String headline,
            @Nullable String consentBy,
            @Nullable LocalDate consentOn,
            @Nullable LocalDate withdrawnOn,
            boolean logo,
            int version) {

        static ListingJson of(Listing it, boolean logo) {
            var consent = it.consent();
            return consent == null
                    ? new ListingJson(false, it.headline(), null, null, null, logo, it.version())
                    : new ListingJson(
                            it.shown(),
                            it.headline(),
                            consent.by(),
                            consent.on(),
                            consent.withdrawnOn(),
                            logo,
                            it.version());
        }
    }

    /**
     * Any part of it.
     *
     * @param consent true with the name of who agreed shows the partner; false takes the consent back from today
     * @param consentBy who of the partner agreed
     * @param consentOn when, today if not given
     */
    record ListingBody(
            @Nullable String headline,
            @Nullable Boolean consent,
            @Nullable String consentBy,
            @Nullable LocalDate consentOn) {}

    @GetMapping("/listing")
    @Needs(Permission.READ)
    ResponseEntity<ListingJson> get(Actor actor, @PathVariable PartnerId id) {
        return answer(actor, id);
    }

    @PatchMapping("/listing")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ListingBody.class)))
    ResponseEntity<ListingJson> change(
            Actor actor,
            @PathVariable PartnerId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        int version = Etag.version(ifMatch);
        var before = directory.listing(actor, id);
        var fields = Fields.patch(typed(before), body).only(ListingForm.NAMES);
        directory.change(actor, forms.parse(fields, before, version));
        return answer(actor, id);
    }

    private static Map<String, String> typed(Listing it) {
        var typed = new LinkedHashMap<>(Map.of("headline", it.headline(), "consent", Boolean.toString(it.shown())));
        @Nullable Consent consent = it.consent();
        if (consent != null) {
            typed.put("consentBy", consent.by());
            typed.put("consentOn", consent.on().toString());
        }
        return typed;
    }

    private ResponseEntity<ListingJson> answer(Actor actor, PartnerId id) {
        var listing = directory.listing(actor, id);
        var logo = directory.logo(actor, id).isPresent();
        return ResponseEntity.ok().eTag(Etag.of(listing.version())).body(ListingJson.of(listing, logo));
    }

    @GetMapping("/logo")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> logo(Actor actor, @PathVariable PartnerId id) {
        return DirectoryController.picture(directory.logo(actor, id), id);
    }

    /** The picture itself as the body: PNG, JPEG or WebP up to 512 KB, known by its bytes. */
    @PostMapping(
            path = "/logo",
            consumes = {"image/png", "image/jpeg", "image/webp", "application/octet-stream"})
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setLogo(Actor actor, @PathVariable PartnerId id, @RequestBody byte[] logo) {
        directory.setLogo(actor, id, logo);
    }

    @DeleteMapping("/logo")
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeLogo(Actor actor, @PathVariable PartnerId id) {
        directory.removeLogo(actor, id);
    }
}
