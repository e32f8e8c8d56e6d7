package firstdeal.schedule.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.schedule.Calendars;
import firstdeal.schedule.DaysOffOf;
import firstdeal.schedule.HolidaysPage;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The settings page of holidays and closures. */
@Controller
@RequestMapping("/settings/holidays")
class HolidayController {

    private final HolidayService holidays;
    private final Calendars calendars;
    private final Clock clock;

    HolidayController(HolidayService holidays, Calendars calendars, Clock clock) {
        this.holidays = holidays;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Needs(Permission.READ)
    @GetMapping
    String show(Actor actor, @RequestParam Map<String, String> query, Model model) {
        var asked = new LinkedHashMap<>(Map.of("region", "DE"));
        asked.putAll(query);
        var fields = Fields.of(asked);
        int year = fields.value("year", Integer::valueOf)
                .orElse(LocalDate.now(clock).getYear());
        var whose = DayOffForm.whose(fields);
        var regions = new LinkedHashMap<String, String>();
        calendars.regions().forEach(region -> regions.put(region.key(), region.name()));
        var lines = holidays.lines(whose, year);
        boolean changes = actor.may(Permission.RUN);
        model.addAttribute(
                "page",
                switch (whose) {
                    case DaysOffOf.Region(var key) -> new HolidaysPage(key, "", year, regions, lines, changes);
                    case DaysOffOf.Company(var id) ->
                        new HolidaysPage("", id.toString(), year, regions, lines, changes);
                });
        return "schedule/holidays";
    }

    @Needs(Permission.RUN)
    @PostMapping
    String add(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var whose = DayOffForm.whose(fields);
        var off = DayOffForm.parse(fields, whose);
        holidays.add(actor, whose, off);
        Flash.say(response, Text.of("schedule.holiday-added", "name", off.name()));
        return back(whose, off.from().getYear());
    }

    @Needs(Permission.RUN)
    @PostMapping("/imports")
    String add(
            Actor actor,
            @RequestParam Map<String, String> form,
            @RequestParam("file") MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        var whose = DayOffForm.whose(Fields.of(form));
        var days = DayOffForm.rows(new String(file.getBytes(), StandardCharsets.UTF_8), whose);
        Flash.say(response, Text.of("schedule.holidays-added", "count", holidays.addAll(actor, whose, days)));
        return back(whose, days.getFirst().from().getYear());
    }

    @Needs(Permission.RUN)
    @PostMapping("/{id}/removal")
    String remove(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        holidays.remove(actor, id);
        Flash.say(response, Text.of("schedule.holiday-removed"));
        return back(
                DayOffForm.whose(fields),
                fields.value("year", Integer::valueOf)
                        .orElse(LocalDate.now(clock).getYear()));
    }

    private static String back(DaysOffOf whose, int year) {
        return switch (whose) {
            case DaysOffOf.Region(var key) -> "redirect:/settings/holidays?region=" + key + "&year=" + year;
            case DaysOffOf.Company(var id) -> "redirect:/settings/holidays?company=" + id;
        };
    }
}
