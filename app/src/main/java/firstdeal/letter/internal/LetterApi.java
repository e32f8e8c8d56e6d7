package firstdeal.letter.internal;

import firstdeal.letter.LettersPage.Row;
import firstdeal.letter.internal.LetterService.Written;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a run. */
@RestController
@RequestMapping("/api/v1/onboardings/{id}/messages")
class LetterApi {

    private final LetterService letters;
    private final LetterPages pages;

    LetterApi(LetterService letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    /** @param waits since which day it is prepared and not sent */
    record MessageJson(
            String key,
            String from,
            String to,
            String says,
            @Nullable LocalDate waits,
            @Nullable Instant sentAt,
            @Nullable String sentBy) {}

    record MessagePreview(String key, String subject, String body, String html, List<RecipientJson> to) {}

    record RecipientJson(UUID contact, String name, String mail) {}

    /**
     * @param subject instead of the program's
     * @param body Markdown, instead of the program's
     * @param to only these of those who are meant
     */
    record SendingBody(
            @Nullable String subject,
            @Nullable String body,
            @Nullable List<UUID> to) {}

    record Sending(int sent) {}

    @GetMapping
    @Needs(Permission.READ)
    ItemList<MessageJson> list(Actor actor, @PathVariable UUID id) {
        var page = pages.page(actor, new OnboardingId(id));
        var waiting = page.waiting().stream()
                .collect(Collectors.toMap(
                        Row::key, it -> it.letter().orElseThrow().due(), (a, b) -> a));
        return ItemList.of(page.all().stream()
                .map(it -> {
                    var done = it.letter().flatMap(letter -> letter.done());
                    return new MessageJson(
                            it.key(),
                            it.from(),
                            it.to(),
                            it.says(),
                            waiting.get(it.key()),
                            done.map(its -> its.at()).orElse(null),
                            done.map(its -> its.by()).orElse(null));
                })
                .toList());
    }

    @GetMapping("/{key}")
    @Needs(Permission.READ)
    MessagePreview preview(Actor actor, @PathVariable UUID id, @PathVariable String key) {
        var page = pages.page(actor, new OnboardingId(id), key);
        return new MessagePreview(
                key,
                page.subject(),
                page.body(),
                page.preview(),
                page.recipients().stream()
                        .map(it -> new RecipientJson(UUID.fromString(it.contact()), it.name(), it.mail()))
                        .toList());
    }

    @PostMapping("/{key}/sending")
    @Needs(Permission.WORK)
    Sending send(Actor actor, @PathVariable UUID id, @PathVariable String key, @RequestBody SendingBody body) {
        var run = new OnboardingId(id);
        var page = pages.page(actor, run, key);
        Set<String> to = Optional.ofNullable(body.to())
                .map(only -> only.stream().map(UUID::toString).collect(Collectors.toSet()))
                .orElseGet(
                        () -> page.recipients().stream().map(it -> it.contact()).collect(Collectors.toSet()));
        var written = new Written(
                Optional.ofNullable(body.subject()).orElse(page.subject()),
                Optional.ofNullable(body.body()).orElse(page.body()),
                to);
        return new Sending(letters.send(actor, run, key, written));
    }
}
