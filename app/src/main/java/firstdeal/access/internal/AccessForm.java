package firstdeal.access.internal;

import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessSystem;
import firstdeal.partner.Addresses;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.form.Fields;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Systems, steps and channels as people type them. */
@Component
class AccessForm {

    private static final ContactId NOBODY = ContactId.of("00000000-0000-0000-0000-000000000000");
    private static final int MEMBERS = 200;

    private final Clock clock;

    AccessForm(Clock clock) {
        this.clock = clock;
    }

    record StepGiven(ContactId contact, String system, Step step, LocalDate on, String note) {}

    record ChannelGiven(String kind, String title, String link, Set<ContactId> members, LocalDate openedOn) {}

    LocalDate today() {
        return ActorToken.reads().today(clock);
    }

    static AccessSystem system(Fields fields) {
        var key = fields.need("key", 60);
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            fields.wrong("key", Text.of("access.key"));
        }
        var system = new AccessSystem(key, fields.need("title", 120), fields.flag("retired"));
        fields.requireRight();
        return system;
    }

    StepGiven step(Fields fields) {
        var contact = fields.value("contact", ContactId::of);
        if (contact.isEmpty()) {
            fields.wrong("contact", Text.of("access.whom"));
        }
        fields.need("step", 20);
        var given = new StepGiven(
                contact.orElse(NOBODY),
                fields.need("system", 60),
                fields.choice("step", Step.class, Step.ASKED),
                fields.date("on").orElse(today()),
                fields.text("note", 500));
        fields.requireRight();
        return given;
    }

    static Set<ContactId> members(Fields fields) {
        var members = new HashSet<ContactId>();
        for (int i = 0; i < MEMBERS; i++) {
            fields.value("members." + i, ContactId::of).ifPresent(members::add);
        }
        return members;
    }

    ChannelGiven channel(Fields fields) {
        var link = fields.text("link", 500);
        var kept = link.isEmpty() ? "" : Addresses.link(link).orElse("");
        if (!link.isEmpty() && kept.isEmpty()) {
            fields.wrong("link", Text.of("access.link", "given", link));
        }
        var members = members(fields);
        var given = new ChannelGiven(
                fields.need("kind", 40),
                fields.need("title", 120),
                kept,
                members,
                fields.date("openedOn").orElse(today()));
        fields.requireRight();
        return given;
    }
}
