package firstdeal.partner;

import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.List;

/**
 * What a merge would do.
 *
 * @param moves one sentence for each kind of record that goes along
 * @param forbidden one sentence for each rule that would break; the merge is possible when there is none
 */
public record Merging(List<Text> moves, List<Text> forbidden) {

    public static final Merging NOTHING = new Merging(List.of(), List.of());

    public Merging {
        moves = List.copyOf(moves);
        forbidden = List.copyOf(forbidden);
    }

    public void requirePossible() {
        if (!forbidden.isEmpty()) {
            throw new Refused(forbidden.getFirst());
        }
    }
}
