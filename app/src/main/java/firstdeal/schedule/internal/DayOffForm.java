package firstdeal.schedule.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import firstdeal.platform.form.Fields;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.DaysOffOf;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Days off as people type them, and as they come in a file with the columns name, from and to. */
final class DayOffForm {

    private static final int LONGEST_DAYS = 366;
    private static final int MOST_ROWS = 2_000;

    private DayOffForm() {}

    /** Whose they are: {@code company} if it is given, else {@code region}. */
    static DaysOffOf whose(Fields fields) {
        var company = fields.value("company", PartnerId::of);
        var region = fields.value("region", it -> new DaysOffOf.Region(it.toUpperCase(Locale.ROOT)));
        if (company.isEmpty() && region.isEmpty()) {
            fields.wrong("region", Text.of("schedule.holiday-of-whom"));
        }
        fields.requireRight();
        return company.<DaysOffOf>map(DaysOffOf.Company::new).or(() -> region).orElseThrow();
    }

    static DayOff parse(Fields fields, DaysOffOf whose) {
        var off = read(fields, whose);
        fields.requireRight();
        return off.orElseThrow();
    }

    private static Optional<DayOff> read(Fields fields, DaysOffOf whose) {
        var name = fields.need("name", 200);
        var from = fields.date("from");
        var to = fields.date("to").or(() -> from);
        if (from.isEmpty() && !fields.wrong().containsKey("from")) {
            fields.wrong("from", Text.of("platform.field.needed"));
        }
        if (from.isPresent() && to.isPresent()) {
            if (to.get().isBefore(from.get())) {
                fields.wrong("to", Text.of("schedule.holiday-backwards"));
            } else if (from.get().plusDays(LONGEST_DAYS).isBefore(to.get())) {
                fields.wrong("to", Text.of("schedule.holiday-too-long", "limit", LONGEST_DAYS));
            }
        }
        var kind = whose instanceof DaysOffOf.Company ? DayOff.Kind.CLOSURE : DayOff.Kind.HOLIDAY;
        return fields.wrong().isEmpty() && from.isPresent()
                ? Optional.of(new DayOff(name, from.get(), to.orElse(from.get()), kind))
                : Optional.empty();
    }

    /** Every row of the file, or a refusal that names the lines. */
    static List<DayOff> rows(String csv, DaysOffOf whose) {
        var days = new ArrayList<DayOff>();
        var wrong = new ArrayList<Text>();
        try {
            for (var row : CsvReader.builder().ofNamedCsvRecord(csv).stream()
                    .limit(MOST_ROWS)
                    .toList()) {
                var fields = fields(row);
                read(fields, whose).ifPresent(days::add);
                fields.wrong()
                        .forEach((field, text) -> wrong.add(Text.of(
                                "schedule.holiday-row",
                                "line",
                                row.getStartingLineNumber(),
                                "field",
                                field,
                                "wrong",
                                text)));
            }
        } catch (CsvParseException _) {
            wrong.add(Text.of("schedule.holiday-csv-broken"));
        }
        if (!wrong.isEmpty() || days.isEmpty()) {
            throw new Refused(
                    Text.of("schedule.holiday-file"), wrong.stream().limit(50).toList());
        }
        return days;
    }

    private static Fields fields(NamedCsvRecord row) {
        return Fields.of(Map.of(
                "name", row.findField("name").orElse(""),
                "from", row.findField("from").orElse(""),
                "to", row.findField("to").orElse("")));
    }
}
