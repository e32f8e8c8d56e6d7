package firstdeal.access.internal;

import firstdeal.access.AccessEntry;
import firstdeal.access.AccessGrid;
import firstdeal.access.AccessSystem;
import firstdeal.access.Channel;
import firstdeal.access.Channels;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

@RestController
@RequestMapping("/api/v1")
class AccessApi {

    private final AccessGrid grid;
    private final Channels channels;
    private final AccessForm forms;

    AccessApi(AccessGrid grid, Channels channels, AccessForm forms) {
        this.grid = grid;
        this.channels = channels;
        this.forms = forms;
    }

    record AccessJson(UUID contact, String system, String step, LocalDate on, String by, String note) {

        static AccessJson of(AccessEntry it) {
            var step = it.step().name().toLowerCase(Locale.ROOT);
            return new AccessJson(it.contact().value(), it.system(), step, it.on(), it.by(), it.note());
        }
    }

    record ChannelJson(
            UUID id,
            String kind,
            String title,
            String link,
            List<UUID> members,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int version) {

        static ChannelJson of(Channel it) {
            var members = it.members().stream().map(ContactId::value).sorted().toList();
            return new ChannelJson(
                    it.id(), it.kind(), it.title(), it.link(), members, it.openedOn(), it.closedOn(), it.version());
        }
    }

    /** @param on the day it happened, today when not given */
    record StepBody(
            UUID contact,
            String system,

            @Schema(allowableValues = {"asked", "granted", "verified", "withdrawn"})
            String step,

            @Nullable LocalDate on,
            @Nullable String note) {}

    /** @param kind such as {@code slack} or {@code teams}; @param members people of either side */
    record ChannelBody(
            String kind,
            String title,
            @Nullable String link,
            @Nullable List<UUID> members,
            @Nullable LocalDate openedOn) {}

    /** Everybody who is in it from now on. */
    record MembersBody(List<UUID> members) {}

    @GetMapping("/systems")
    @Needs(Permission.READ)
    ItemList<AccessSystem> systems() {
        return ItemList.of(grid.systems());
    }

    /** Adds a system, or renames or retires the one of this key. */
    @PostMapping("/systems")
    @Needs(Permission.RUN)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AccessSystem.class)))
    AccessSystem putSystem(Actor actor, @RequestBody Map<String, @Nullable Object> body) {
        var system = AccessForm.system(Fields.ofJson(body).only(Set.of("key", "title", "retired")));
        grid.putSystem(actor, system);
        return system;
    }

    /** Every person's last step in every system. */
    @GetMapping("/partners/{id}/access")
    @Needs(Permission.READ)
    ItemList<AccessJson> access(Actor actor, @PathVariable PartnerId id) {
        return ItemList.of(grid.of(actor, id).stream().map(AccessJson::of).toList());
    }

    /** The next step: asked, granted, verified or withdrawn. */
    @PostMapping("/partners/{id}/access")
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StepBody.class)))
    AccessJson step(Actor actor, @PathVariable PartnerId id, @RequestBody Map<String, @Nullable Object> body) {
        var given = forms.step(Fields.ofJson(body).only(Set.of("contact", "system", "step", "on", "note")));
        grid.step(actor, id, given.contact(), given.system(), given.step(), given.on(), given.note());
        return AccessJson.of(new AccessEntry(
                id, given.contact(), given.system(), given.step(), given.on(), actor.name(), given.note()));
    }

    @GetMapping("/partners/{id}/channels")
    @Needs(Permission.READ)
    ItemList<ChannelJson> channels(Actor actor, @PathVariable PartnerId id) {
        return ItemList.of(channels.of(actor, id).stream().map(ChannelJson::of).toList());
    }

    @PostMapping("/partners/{id}/channels")
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ChannelBody.class)))
    ChannelJson open(Actor actor, @PathVariable PartnerId id, @RequestBody Map<String, @Nullable Object> body) {
        var given = forms.channel(Fields.ofJson(body).only(Set.of("kind", "title", "link", "members", "openedOn")));
        var channel =
                channels.open(actor, id, given.kind(), given.title(), given.link(), given.members(), given.openedOn());
        return json(actor, id, channel);
    }

    /** Changes who is in a channel. */
    @PatchMapping("/partners/{id}/channels/{channel}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MembersBody.class)))
    ResponseEntity<ChannelJson> members(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable UUID channel,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        int version = Etag.version(ifMatch);
        var fields = Fields.ofJson(body).only(Set.of("members"));
        var members = AccessForm.members(fields);
        fields.requireRight();
        channels.setMembers(actor, id, channel, version, members);
        var json = json(actor, id, channel);
        return ResponseEntity.ok().eTag(Etag.of(json.version())).body(json);
    }

    private ChannelJson json(Actor actor, PartnerId id, UUID channel) {
        return ChannelJson.of(channels.of(actor, id).stream()
                .filter(it -> it.id().equals(channel))
                .findFirst()
                .orElseThrow(() -> new NotFound(channel)));
    }

    /** Closes a channel today; it stays in the history. */
    @DeleteMapping("/partners/{id}/channels/{channel}")
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable PartnerId id, @PathVariable UUID channel) {
        channels.close(actor, id, channel, forms.today());
    }
}
