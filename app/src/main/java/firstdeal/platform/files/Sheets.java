package firstdeal.platform.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of CSV or XLSX into a {@link Sheet}; which of them it is, its content says. */
public final class Sheets {

    public static final int ROWS = 10_000;

    private static final int MAX = 5 * 1024 * 1024;

    private Sheets() {}

    /** @throws Refused beside {@code file} when it is too large or cannot be read */
    public static Sheet read(byte[] file) {
        if (file.length > MAX) {
            throw refused(Text.of("platform.sheet.large", "megabytes", MAX / 1024 / 1024));
        }
        return Workbooks.is(file)
                ? Workbooks.read(file)
                : read(Sheet.decode(file).replace("\u0000", ""));
    }

    /** Of CSV text. */
    public static Sheet read(String text) {
        Sheet.unclosedQuote(text, Sheet.separator(text)).ifPresent(line -> {
            throw refused(Text.of("platform.sheet.unreadable", "line", line));
        });
        var records = records(text);
        if (records.isEmpty()) {
            throw refused(Text.of("platform.sheet.empty"));
        }
        var columns = records.getFirst().getFields().stream().map(Sheet::column).toList();
        requireOnce(columns);
        var rows = new ArrayList<Sheet.Row>();
        for (var record : records.subList(1, records.size())) {
            rows.add(row(columns, record));
        }
        return new Sheet(columns, rows);
    }

    private static List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(Sheet.separator(text))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var record : csv) {
                records.add(record);
                if (records.size() > ROWS + 1) {
                    throw refused(Text.of("platform.sheet.long", "max", ROWS));
                }
            }
        } catch (CsvParseException e) {
            throw refused(Text.of("platform.sheet.unreadable", "line", records.size() + 1));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return records;
    }

    static void requireOnce(List<String> columns) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw refused(Text.of("platform.sheet.column-twice", "column", column));
            }
        }
    }

    private static Sheet.Row row(List<String> columns, CsvRecord record) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size() && i < record.getFieldCount(); i++) {
            cells.put(columns.get(i), Sheet.cell(record.getField(i).strip()));
        }
        return new Sheet.Row(record.getStartingLineNumber(), cells);
    }

    public static Refused refused(Text text) {
        return new Refused(text, Map.of("file", text));
    }
}
