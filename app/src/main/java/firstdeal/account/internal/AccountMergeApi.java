package firstdeal.account.internal;

import firstdeal.account.AccountId;
import firstdeal.account.internal.AccountApi.AccountJson;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two records of one account become one: first what would move, then the merge. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/merge")
class AccountMergeApi {

    private final AccountMergeService merges;
    private final Words words;

    AccountMergeApi(AccountMergeService merges, Messages messages) {
        this.merges = merges;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    /** @param into the record that goes on */
    record AccountMergeBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID into) {}

    /** @param moves what goes along, one sentence each; @param forbidden why it is refused; possible when empty */
    record AccountMergingJson(boolean possible, List<String> moves, List<String> forbidden) {}

    /** What would move if this account became part of {@code into}. */
    @GetMapping
    @Needs(Permission.RUN)
    AccountMergingJson look(@PathVariable UUID id, @RequestParam UUID into) {
        var it = merges.look(new AccountId(id), new AccountId(into));
        return new AccountMergingJson(
                it.forbidden().isEmpty(),
                it.moves().stream().map(words::say).toList(),
                it.forbidden().stream().map(words::say).toList());
    }

    /** This record is gone afterwards; the answer is the one that goes on. It cannot be undone. */
    @PostMapping
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AccountMergeBody.class)))
    ResponseEntity<AccountJson> merge(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> body) {
        var fields = Fields.ofJson(body).only(AccountMergeBody.class);
        fields.need("into", 60);
        var into = fields.value("into", it -> new AccountId(UUID.fromString(it)));
        fields.requireRight();
        var stays = merges.merge(
                actor, new AccountId(id), into.orElseThrow(() -> new Refused(Text.of("account.merge.two"))));
        return ResponseEntity.ok().eTag(Etag.of(stays.version())).body(AccountJson.of(stays));
    }
}
