package firstdeal.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;

/** Writes a {@link Table} as CSV or XLSX. */
public final class Tables {

    private static final int FLUSH_EVERY = 500;

    private Tables() {}

    /** What may stand behind {@code ?format=}. */
    public enum Format {
        CSV("text/csv;charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    /** Answers with the file as a download. */
    public static void send(HttpServletResponse response, Table table, Format format) throws IOException {
        var file = table.name() + "." + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format.type);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        switch (format) {
            case CSV -> csv(table, response.getOutputStream());
            case XLSX -> xlsx(table, response.getOutputStream());
        }
    }

    /** UTF-8 with the byte order mark without which Excel takes it for something else. */
    public static void csv(Table table, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(table.columns());
            for (var row : table.rows()) {
                csv.writeRecord(row.stream().map(Tables::cell).toList());
            }
        }
    }

    /** Texts that a spreadsheet would run as a formula get an apostrophe before them; numbers are left alone. */
    public static String cell(Object value) {
        var text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return text;
    }

    public static void xlsx(Table table, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Firstdeal", "1.0")) {
            var sheet = book.newWorksheet(sheetName(table.name()));
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.columns().get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int i = 0; i < table.rows().size(); i++) {
                row(sheet, i + 1, table.rows().get(i));
                if (i % FLUSH_EVERY == FLUSH_EVERY - 1) {
                    sheet.flush();
                }
            }
        }
    }

    /** A cell of text is text, whatever it begins with: XLSX keeps formulas apart. */
    private static void row(Worksheet sheet, int number, java.util.List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number it -> sheet.value(number, column, it);
                case Boolean it -> sheet.value(number, column, it);
                case LocalDate it -> {
                    sheet.value(number, column, it);
                    sheet.style(number, column).format("yyyy-mm-dd").set();
                }
                case Object it -> sheet.value(number, column, it.toString());
            }
        }
    }

    private static String sheetName(String name) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }
}
