package firstdeal.access.internal;

import firstdeal.access.Channel;
import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Access and channels go along when two records are found to be the same. */
@Component
class AccessReferrer implements Referrer {

    private final AccessStore access;
    private final ChannelStore channels;

    AccessReferrer(AccessStore access, ChannelStore channels) {
        this.access = access;
        this.channels = channels;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return sentences(access.count(from), channels.of(from).size());
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        access.move(from, into);
        channels.move(from, into);
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        return sentences(access.count(from), channels.with(from).size());
    }

    @Override
    public void move(ContactId from, ContactId into) {
        access.move(from, into);
        for (Channel channel : channels.with(from)) {
            var members = new HashSet<>(channel.members());
            members.remove(from);
            members.add(into);
            channels.change(channel.withMembers(members));
        }
        channels.moveLeft(from, into);
    }

    private static List<Text> sentences(int steps, int channels) {
        var sentences = new ArrayList<Text>();
        if (steps > 0) {
            sentences.add(Text.of("access.moves-steps", "count", steps));
        }
        if (channels > 0) {
            sentences.add(Text.of("access.moves-channels", "count", channels));
        }
        return sentences;
    }
}
