package firstdeal.catalog.internal;

import firstdeal.catalog.Preview;
import firstdeal.platform.form.Fields;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.Programs;
import firstdeal.shared.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** For which day 0, zone and partner type a program is previewed. */
record PreviewForm(LocalDate day0, ZoneId zone, String type) {

    static PreviewForm parse(Fields fields) {
        var day0 = fields.date("day0");
        if (day0.isEmpty()) {
            fields.wrong("day0", Text.of("platform.field.needed"));
        }
        ZoneId zone = ZoneOffset.UTC;
        try {
            var name = fields.text("zone", 100);
            zone = name.isEmpty() ? zone : ZoneId.of(name);
        } catch (DateTimeException _) {
            fields.wrong("zone", Text.of("catalog.no-zone"));
        }
        var type = fields.text("type", 80);
        fields.requireRight();
        return new PreviewForm(day0.orElseThrow(), zone, type);
    }

    Preview of(Programs programs, ProgramVersionId id) {
        return Preview.of(programs.tailored(id, type), day0, zone);
    }
}
