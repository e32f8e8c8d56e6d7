package firstdeal.invite;

import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Reply;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the holder of an invitation's link sees, and may answer to.
 *
 * @param when in words
 * @param said what they answered last
 * @param meant the answer whose link was followed: its button stands first, and only pressing it answers
 * @param open whether it can still be answered
 * @param next the meetings that lie ahead, for which another time may be proposed
 */
public record InvitationPage(
        String path,
        String title,
        String partner,
        String name,
        Text when,
        Optional<Answer> said,
        Optional<Reply> meant,
        boolean open,
        List<String> agenda,
        ZoneId zone,
        List<Coming> next) {

    /** @param at when it is now */
    public record Coming(String meeting, Instant at) {}

    public Text headline() {
        if (!open) {
            return Text.of("invite.closed", "title", title);
        }
        return said.map(it -> Text.of("invite.you-said", "reply", it.reply().key(), "title", title))
                .orElse(Text.of("invite.come", "title", title));
    }

    public List<Reply> replies() {
        return meant.<List<Reply>>map(first -> Stream.concat(
                                Stream.of(first), Arrays.stream(Reply.values()).filter(it -> it != first))
                        .toList())
                .orElse(List.of(Reply.values()));
    }
}
