package firstdeal.programfile;

import java.util.List;

/** Reads whole files as they were uploaded. Never throws for what is in them: a file is understood or has problems. */
public interface ProgramFiles {

    /** More than this is no program. */
    int LARGEST = 2_000_000;

    /** What a file is written in. */
    enum Format {
        YAML,
        JSON,
        MARKDOWN
    }

    /** @param file the name under which the person knows the file; may be empty */
    Reading read(String file, Format format, byte[] bytes);

    /** The programs that come with the product: the 90 days and the two checklists that may run beside it. */
    List<String> SHIPPED = List.of("first-deal-90", "vendor-track-template", "internal-launch-list");

    /** The YAML file of a program that comes with the product. */
    byte[] shipped(String key);
}
