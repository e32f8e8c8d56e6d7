package firstdeal.gate;

import firstdeal.evaluation.Cadence;
import firstdeal.evaluation.Cadence.Held;
import firstdeal.onboarding.Onboarding;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.Program;
import firstdeal.track.TrackMeeting;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The meetings of both companies as ticks on the track: held, coming or missed. Gate meetings are its diamonds already. */
record MeetingTicks(Onboarding run, Program program, Cadence cadence, LocalDate today) {

    private static final String CHECK_IN = "sponsor-check-in";
    private static final String GATE = "gate";

    List<TrackMeeting> ticks() {
        var begun = run.startedAt().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return program.meetings().stream()
                .filter(it -> !it.internal() && !it.kind().equals(GATE))
                .flatMap(it -> ticks(it, begun))
                .sorted(Comparator.comparingInt(TrackMeeting::day))
                .toList();
    }

    private Stream<TrackMeeting> ticks(MeetingTemplate template, LocalDate begun) {
        var due = cadence.due().getOrDefault(template.key(), List.of());
        return due.stream()
                .map(day -> new TrackMeeting(run.day(day), template.kind().equals(CHECK_IN), held(template, day, due)))
                .filter(it -> it.held() != TrackMeeting.Held.MISSED
                        || !run.day0().plusDays(it.day()).isBefore(begun));
    }

    private TrackMeeting.Held held(MeetingTemplate template, LocalDate day, List<LocalDate> due) {
        boolean held = cadence.held().stream()
                .filter(it -> it.key().filter(template.key()::equals).isPresent() && !it.contested())
                .map(Held::on)
                .anyMatch(on -> nearest(on, due).equals(day));
        if (held) {
            return TrackMeeting.Held.YES;
        }
        return day.isBefore(today) ? TrackMeeting.Held.MISSED : TrackMeeting.Held.COMING;
    }

    private static LocalDate nearest(LocalDate on, List<LocalDate> due) {
        return due.stream()
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, on))))
                .orElse(on);
    }
}
