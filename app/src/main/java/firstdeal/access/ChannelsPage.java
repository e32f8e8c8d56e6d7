package firstdeal.access;

import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFrame;
import firstdeal.shared.Text;
import java.util.List;

/** Where both teams talk, and the people who may be put into a new channel. */
public record ChannelsPage(PartnerFrame frame, Text headline, List<Row> channels, List<Contact> people) {

    public record Row(Channel channel, Text standing, List<String> members) {}

    /** @param everybody all people of both sides */
    public static ChannelsPage of(PartnerFrame frame, List<Channel> channels, List<Contact> everybody) {
        long open = channels.stream().filter(Channel::isOpen).count();
        return new ChannelsPage(
                frame,
                open == 0
                        ? Text.of("access.channels.headline-none", "name", frame.name())
                        : Text.of("access.channels.headline", "name", frame.name(), "count", open),
                channels.stream().map(it -> row(it, everybody)).toList(),
                everybody.stream().filter(it -> !it.hasLeft()).toList());
    }

    private static Row row(Channel channel, List<Contact> everybody) {
        var closed = channel.closedOn();
        return new Row(
                channel,
                closed == null
                        ? Text.of("access.channel.since", "on", channel.openedOn())
                        : Text.of("access.channel.closed", "on", closed),
                everybody.stream()
                        .filter(it -> channel.members().contains(it.id()))
                        .map(Contact::name)
                        .toList());
    }
}
