package firstdeal.identity.internal;

import firstdeal.identity.StaffMember;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.Permission;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
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

/** Our people who sign in. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffApi {

    private final StaffService people;

    StaffApi(StaffService people) {
        this.people = people;
    }

    @Needs(Permission.READ)
    @GetMapping
    ItemList<StaffJson> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ItemList.part(people.all(), cursor, limit, it -> it.id().value(), StaffJson::of);
    }

    @Needs(Permission.READ)
    @GetMapping("/{id}")
    ResponseEntity<StaffJson> show(@PathVariable StaffId id) {
        return answer(people.find(id).orElseThrow(() -> new NotFound(id)));
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping
    ResponseEntity<StaffJson> add(Actor actor, @RequestBody NewStaff body) {
        var id = people.add(
                actor,
                text(body.name()),
                text(body.email()),
                role(text(body.role()), StaffRole.VIEWER),
                Zones.parse(body.zone() == null ? "UTC" : body.zone()),
                body.locale() == null ? Locale.UK : Locale.forLanguageTag(body.locale()));
        var member = people.find(id).orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/staff/" + id))
                .eTag(Etag.of(member.version()))
                .body(StaffJson.of(member));
    }

    @Needs(Permission.ADMINISTER)
    @PatchMapping("/{id}")
    ResponseEntity<StaffJson> change(
            Actor actor,
            @PathVariable StaffId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody StaffChange body) {
        int seen = Etag.version(ifMatch);
        var was = people.find(id).orElseThrow(() -> new NotFound(id));
        return answer(people.change(
                actor,
                id,
                seen,
                body.name() == null ? was.name() : body.name(),
                role(text(body.role()), was.role()),
                body.zone() == null ? was.zone() : Zones.parse(body.zone()),
                body.active() == null ? was.active() : body.active()));
    }

    private static ResponseEntity<StaffJson> answer(StaffMember member) {
        return ResponseEntity.ok().eTag(Etag.of(member.version())).body(StaffJson.of(member));
    }

    private static StaffRole role(String given, StaffRole otherwise) {
        var fields = Fields.of(Map.of("role", given));
        var role = fields.choice("role", StaffRole.class, otherwise);
        fields.requireRight();
        return role;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    record NewStaff(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable String zone,
            @Nullable String locale) {}

    record StaffChange(
            @Nullable String name,
            @Nullable String role,
            @Nullable String zone,
            @Nullable Boolean active) {}

    record StaffJson(
            String id,
            String name,
            String email,
            String role,
            String zone,
            String locale,
            boolean active,
            int version) {

        static StaffJson of(StaffMember it) {
            return new StaffJson(
                    it.id().toString(),
                    it.name(),
                    it.email(),
                    it.role().key(),
                    it.zone().getId(),
                    it.locale().toLanguageTag(),
                    it.active(),
                    it.version());
        }
    }
}
