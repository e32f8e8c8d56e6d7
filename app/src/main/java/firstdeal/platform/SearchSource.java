package firstdeal.platform;

import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import java.util.List;

/** Port: a Store that can be searched. What one may find is what one may see. */
public interface SearchSource {

    /**
     * @param words what was typed, not empty
     * @param most how many at most, the best first
     */
    List<Hit> find(Actor actor, String words, int most);

    /**
     * One thing found.
     *
     * @param kind what it is
     * @param path where it opens
     */
    record Hit(String title, Text kind, String path) {}
}
