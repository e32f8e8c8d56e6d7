package firstdeal.platform.files;

import java.util.List;

/**
 * A list as people take it away: column names, then rows of strings, numbers, {@code LocalDate}s or booleans.
 *
 * @param name of the file without its ending, and of the sheet
 */
public record Table(String name, List<String> columns, List<List<Object>> rows) {}
