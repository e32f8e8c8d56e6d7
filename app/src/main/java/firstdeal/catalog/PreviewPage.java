package firstdeal.catalog;

import firstdeal.program.ProgramVersion;
import java.util.List;

/** A program on a date, for one partner type. */
public record PreviewPage(ProgramVersion version, String type, List<String> types, Preview preview) {

    public long moved() {
        return preview.lines().stream().filter(Preview.Line::moved).count();
    }
}
