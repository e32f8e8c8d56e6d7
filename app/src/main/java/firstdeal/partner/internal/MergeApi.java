package firstdeal.partner.internal;

import firstdeal.partner.Merging;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.internal.PeopleApi.ContactJson;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two records that are the same become one: first what would move, then the merge. */
@RestController
@RequestMapping("/api/v1/partners/{id}")
class MergeApi {

    private final Partners partners;
    private final People people;
    private final PartnerPages pages;
    private final MergeService merges;
    private final Words words;

    MergeApi(Partners partners, People people, PartnerPages pages, MergeService merges, Messages messages) {
        this.partners = partners;
        this.people = people;
        this.pages = pages;
        this.merges = merges;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    /** @param into the record that goes on */
    record MergeBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID into) {}

    /** @param moves what goes along, one sentence each; @param forbidden why it is refused; possible when empty */
    record MergingJson(boolean possible, List<String> moves, List<String> forbidden) {}

    /** What would move if this partner became part of {@code into}. */
    @GetMapping("/merge")
    @Needs(Permission.RUN)
    MergingJson look(Actor actor, @PathVariable PartnerId id, @RequestParam PartnerId into) {
        return json(merges.look(actor, id, into));
    }

    /** This record is gone afterwards; the answer is the one that goes on. It cannot be undone. */
    @PostMapping("/merge")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MergeBody.class)))
    PartnerJson merge(Actor actor, @PathVariable PartnerId id, @RequestBody Map<String, @Nullable Object> body) {
        var into = into(body, PartnerId::of);
        merges.merge(actor, id, into);
        return PartnerJson.of(partners.get(actor, into), List.of());
    }

    /** What would move if this person became one with {@code into}. */
    @GetMapping("/contacts/{contact}/merge")
    @Needs(Permission.RUN)
    MergingJson look(
            Actor actor, @PathVariable PartnerId id, @PathVariable ContactId contact, @RequestParam ContactId into) {
        pages.person(actor, id, contact);
        return json(merges.look(actor, contact, into));
    }

    /** This record is gone afterwards; the answer is the one that goes on. It cannot be undone. */
    @PostMapping("/contacts/{contact}/merge")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MergeBody.class)))
    ContactJson merge(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestBody Map<String, @Nullable Object> body) {
        pages.person(actor, id, contact);
        var into = into(body, ContactId::of);
        merges.merge(actor, contact, into);
        return ContactJson.of(people.get(actor, into));
    }

    private static <T> T into(Map<String, @Nullable Object> body, Function<String, T> of) {
        var fields = Fields.ofJson(body).only(Set.of("into"));
        fields.need("into", 60);
        var into = fields.value("into", of);
        fields.requireRight();
        return into.orElseThrow(() -> new Refused(Text.of("partner.merge.two")));
    }

    private MergingJson json(Merging it) {
        return new MergingJson(
                it.forbidden().isEmpty(),
                it.moves().stream().map(words::say).toList(),
                it.forbidden().stream().map(words::say).toList());
    }
}
