package firstdeal.access.internal;

import firstdeal.access.AccessEvent.ChannelChanged;
import firstdeal.access.AccessEvent.ChannelOpened;
import firstdeal.access.Channel;
import firstdeal.access.Channels;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shared channels are opened, joined, left and closed. */
@Service
@Transactional
class ChannelService implements Channels {

    private final ChannelStore channels;
    private final Partners partners;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    ChannelService(
            ChannelStore channels,
            Partners partners,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids) {
        this.channels = channels;
        this.partners = partners;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public UUID open(
            Actor actor,
            PartnerId partner,
            String kind,
            String title,
            String link,
            Set<ContactId> members,
            LocalDate on) {
        partners.get(actor, partner);
        members.forEach(it -> people.get(actor, it));
        var channel = new Channel(ids.next(), partner, kind, title, link, members, on, null, 1);
        channels.add(channel);
        audit.record(actor, "access.channel-opened", subject(channel), Map.of(), channel);
        events.publishEvent(new ChannelOpened(partner, channel.id(), on));
        return channel.id();
    }

    @Override
    public void setMembers(Actor actor, PartnerId partner, UUID id, int version, Set<ContactId> members) {
        partners.get(actor, partner);
        members.forEach(it -> people.get(actor, it));
        var before = channels.get(partner, id);
        save(
                actor,
                before,
                new Channel(
                        id,
                        partner,
                        before.kind(),
                        before.title(),
                        before.link(),
                        members,
                        before.openedOn(),
                        before.closedOn(),
                        version));
    }

    @Override
    public void close(Actor actor, PartnerId partner, UUID id, LocalDate on) {
        partners.get(actor, partner);
        var before = channels.get(partner, id);
        save(actor, before, before.closed(on));
    }

    private void save(Actor actor, Channel before, Channel after) {
        channels.change(after);
        audit.record(actor, "access.channel-changed", subject(after), before, after);
        events.publishEvent(new ChannelChanged(after.partner(), after.id()));
    }

    /** Takes a person who leaves out of every channel. */
    void leaveAll(Actor actor, ContactId person) {
        for (var channel : channels.with(person)) {
            var members = new HashSet<>(channel.members());
            members.remove(person);
            save(actor, channel, channel.withMembers(members));
            channels.keepLeft(channel.id(), person);
        }
    }

    /** Puts a person who is back into the channels that they left, but for those that were closed since. */
    void comeBack(Actor actor, ContactId person) {
        for (var channel : channels.leftBy(person)) {
            if (channel.isOpen() && !channel.members().contains(person)) {
                var members = new HashSet<>(channel.members());
                members.add(person);
                save(actor, channel, channel.withMembers(members));
            }
        }
        channels.forgetLeft(person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Channel> of(Actor actor, PartnerId partner) {
        partners.get(actor, partner);
        return channels.of(partner);
    }

    private static Subject subject(Channel channel) {
        return Subject.of("channel", channel.id().toString(), channel.partner());
    }
}
