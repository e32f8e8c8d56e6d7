package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountFilter;
import firstdeal.account.AccountId;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.account.OurSide;
import firstdeal.directory.Fate;
import firstdeal.directory.ImportPage;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Our own book of accounts. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountApi {

    private final Accounts accounts;
    private final AccountImport imports;
    private final Clock clock;
    private final Words words;

    AccountApi(Accounts accounts, AccountImport imports, Clock clock, Messages messages) {
        this.accounts = accounts;
        this.imports = imports;
        this.clock = clock;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    /** @param status {@code unknown}, {@code prospect}, {@code open} or {@code customer} */
    record AccountJson(
            UUID id,
            String name,
            String domain,
            String country,
            String status,
            @Nullable LocalDate lastactivity,
            @Nullable UUID owner,
            int version) {

        static AccountJson of(Account it) {
            return new AccountJson(
                    it.id().value(),
                    it.name(),
                    it.domain(),
                    it.country(),
                    it.ours().status().name().toLowerCase(Locale.ROOT),
                    it.ours().lastTouch().orElse(null),
                    it.owner().map(ContactId::value).orElse(null),
                    it.version());
        }
    }

    record NameBody(
            String name, @Nullable String domain, @Nullable String country) {}

    /** How it stands with us. */
    record StandingBody(
            String status,
            @Nullable LocalDate since,
            @Nullable LocalDate lastactivity,
            @Nullable UUID owner) {}

    record LineJson(long line, String subject, String fate, List<String> sentences) {}

    record ImportJson(UUID id, String summary, List<LineJson> lines, List<String> ignoredColumns) {}

    @GetMapping
    @Needs(Permission.READ)
    ItemList<AccountJson> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        long from = Cursor.number(cursor, 0);
        var found = accounts.search(new AccountFilter(q, Optional.empty(), Math.toIntExact(from), size + 1));
        return ItemList.of(found, size, AccountJson::of, _ -> Cursor.of(from + size));
    }

    /** The account that is called so, written down now when it is new. */
    @PostMapping
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NameBody.class)))
    ResponseEntity<AccountJson> add(Actor actor, @RequestBody Map<String, @Nullable Object> body) {
        var fields = Fields.ofJson(body).only(NameBody.class);
        return answer(accounts.findOrAdd(
                actor,
                new AccountName(fields.text("name", 400), fields.text("domain", 400), fields.text("country", 40))));
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    ResponseEntity<AccountJson> get(@PathVariable UUID id) {
        return answer(accounts.get(new AccountId(id)));
    }

    @PatchMapping("/{id}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StandingBody.class)))
    ResponseEntity<AccountJson> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        var before = accounts.get(new AccountId(id));
        Etag.requireVersion(ifMatch, before.version());
        var fields = Fields.patch(typed(before), body).only(StandingBody.class);
        var ours = StandingForm.parse(fields, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var owner = fields.value("owner", ContactId::of);
        fields.requireRight();
        accounts.stands(actor, before.id(), ours, owner);
        return answer(accounts.get(before.id()));
    }

    private static Map<String, String> typed(Account it) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("status", it.ours().status().name());
        switch (it.ours()) {
            case OurSide.Open open -> typed.put("since", open.since().toString());
            case OurSide.Customer customer -> customer.since().ifPresent(day -> typed.put("since", day.toString()));
            case OurSide.Prospect _, OurSide.Unknown _ -> {}
        }
        it.ours().lastTouch().ifPresent(day -> typed.put("lastactivity", day.toString()));
        it.owner().ifPresent(owner -> typed.put("owner", owner.toString()));
        return typed;
    }

    /** Says what would become of each row of a CSV or XLSX file, and keeps the file. */
    @PostMapping(
            path = "/imports",
            consumes = {"text/csv", "application/octet-stream"})
    @Needs(Permission.RUN)
    ImportJson preview(Actor actor, @RequestBody(required = false) byte @Nullable [] file) {
        return json(imports.preview(actor, file == null ? new byte[0] : file));
    }

    /** Brings in what the preview showed, as things stand now. */
    @PostMapping("/imports/{id}/application")
    @Needs(Permission.RUN)
    ImportJson apply(Actor actor, @PathVariable UUID id) {
        return json(imports.apply(actor, id));
    }

    private ImportJson json(ImportPage page) {
        return new ImportJson(
                page.id().orElseThrow(),
                words.say(page.headline()),
                page.lines().stream().map(this::line).toList(),
                page.ignored());
    }

    private LineJson line(Fate.Line it) {
        return new LineJson(
                it.line(),
                it.subject(),
                it.fate().word(),
                it.fate().sentences().stream().map(words::say).toList());
    }

    private static ResponseEntity<AccountJson> answer(Account it) {
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(AccountJson.of(it));
    }
}
