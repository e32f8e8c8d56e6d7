package firstdeal.program;

import java.util.Optional;

/**
 * A section of the checklist.
 *
 * @param ongoing true when the work does not end with its window
 */
public record Workstream(String key, String title, Optional<Window> window, boolean ongoing) implements Part {

    @Override
    public Section section() {
        return Section.WORKSTREAMS;
    }
}
