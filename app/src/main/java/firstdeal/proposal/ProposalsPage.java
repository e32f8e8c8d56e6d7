package firstdeal.proposal;

import firstdeal.shared.Text;
import java.util.List;

/**
 * Everything that proposal/list.jte prints.
 *
 * @param decides whether the reader may decide on them
 */
public record ProposalsPage(List<Row> open, List<Row> decided, boolean decides) {

    /** @param program its title and number */
    public record Row(Proposal it, String program, int number, String partner) {

        public Text about() {
            return Text.of("proposal.about", "partner", partner, "program", program, "number", number);
        }

        /** The cause as a person would write it. */
        public String cause() {
            var words = it.cause().replace('-', ' ');
            return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        public Text outcome() {
            return switch (it.state()) {
                case Proposal.State.Open() -> Text.of("proposal.open");
                case Proposal.State.TakenUp(var by, var at) -> Text.of("proposal.taken-up", "by", by, "at", at);
                case Proposal.State.SetAside(var by, var at, var reason) ->
                    Text.of("proposal.set-aside", "by", by, "at", at, "reason", reason);
            };
        }
    }

    public ProposalsPage {
        open = List.copyOf(open);
        decided = List.copyOf(decided);
    }

    public Text headline() {
        return Text.of("proposal.headline", "open", open.size());
    }
}
