package firstdeal.platform.files;

import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file. A formula is what it came to when the file was saved; nothing is calculated here. */
final class Workbooks {

    /** A file that unpacks to more is no list of rows. */
    private static final long UNPACKED = 100L * 1024 * 1024;

    private static final int COLUMNS = 200;

    /** A day is told from a number by the format of its cell. */
    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    private Workbooks() {}

    static boolean is(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static Sheet read(byte[] file) {
        try {
            requireSmall(file);
            return first(file);
        } catch (IOException | ExcelReaderException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return Sheets.refused(Text.of("platform.sheet.no-workbook"));
    }

    private static void requireSmall(byte[] file) throws IOException {
        var buffer = new byte[8192];
        long size = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        size += n;
                        if (size > UNPACKED) {
                            throw Sheets.refused(Text.of("platform.sheet.large", "megabytes", UNPACKED / 1024 / 1024));
                        }
                    }
                }
            }
        }
    }

    private static Sheet first(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), FORMATS);
                var rows = book.getFirstSheet().openStream()) {
            var read = rows.limit(Sheets.ROWS + 2L).toList();
            if (read.isEmpty()) {
                throw Sheets.refused(Text.of("platform.sheet.empty"));
            }
            if (read.size() > Sheets.ROWS + 1) {
                throw Sheets.refused(Text.of("platform.sheet.long", "max", Sheets.ROWS));
            }
            var columns = cells(read.getFirst()).stream().map(Sheet::column).toList();
            Sheets.requireOnce(columns);
            return new Sheet(
                    columns, read.stream().skip(1).map(it -> row(columns, it)).toList());
        }
    }

    private static Sheet.Row row(List<String> columns, Row row) {
        var texts = cells(row);
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size() && i < texts.size(); i++) {
            cells.put(columns.get(i), Sheet.cell(texts.get(i).strip()));
        }
        return new Sheet.Row(row.getRowNum(), cells);
    }

    private static List<String> cells(Row row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), COLUMNS); i++) {
            texts.add(row.getOptionalCell(i).map(Workbooks::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? day(cell.asDate()) : cell.asNumber().toPlainString();
        }
        var raw = cell.getRawValue();
        return raw == null ? "" : cell.getType() == CellType.STRING ? cell.asString() : raw;
    }

    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.matches("(?i).*(yy|mmm|d/m|m/d|d\\.m).*");
    }

    private static String day(LocalDateTime time) {
        return time.toLocalDate().toString();
    }
}
