package firstdeal.meeting;

import static firstdeal.meeting.Plans.CHECK_IN;
import static firstdeal.meeting.Plans.DAY0;
import static firstdeal.meeting.Plans.GATE;
import static firstdeal.meeting.Plans.RUN;
import static firstdeal.meeting.Plans.WEEKLY;
import static firstdeal.meeting.Plans.ZONE;
import static firstdeal.meeting.Plans.calendar;
import static firstdeal.meeting.Plans.calendars;
import static firstdeal.meeting.Plans.day;
import static firstdeal.meeting.Plans.maker;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Replan.Change;
import firstdeal.meeting.Replan.Wish;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.program.Window;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.Pause;
import firstdeal.schedule.SideCalendars;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every plan anew, whatever happened before: played many times with chance from a fixed seed. */
class ReplanPropertyTest {

    private static final int GAMES = 150;
    private static final int MOVES = 8;
    private static final MeetingTemplate FORTNIGHTLY =
            Plans.template("review", "pipeline-review", new When.Every(2, new Window(6, 48)), null);
    private static final MeetingTemplate[] ALL = {WEEKLY, FORTNIGHTLY, GATE, CHECK_IN};

    static Stream<Long> seeds() {
        return new Random(20260302).longs(GAMES).boxed();
    }

    /** A calendar at a day, with what can happen to it. */
    private static final class Game {

        private final Random chance;
        private RunCalendar calendar = calendar(ALL);
        private int today;
        private int shift;
        private final List<Pause> pauses = new ArrayList<>();
        private SideCalendars days = calendars();

        Game(long seed) {
            chance = new Random(seed);
        }

        Instant now() {
            return day(today).atTime(8, 0).atZone(ZONE).toInstant();
        }

        void happens() {
            today += chance.nextInt(6);
            switch (chance.nextInt(5)) {
                case 0 -> shift = chance.nextInt(15) - 7;
                case 1 -> {
                    int from = today + chance.nextInt(10);
                    pauses.add(new Pause(day(from), day(from + 1 + chance.nextInt(8))));
                }
                case 2 -> {
                    int from = chance.nextInt(40);
                    days = calendars(DayOff.closure(day(from), day(from + chance.nextInt(8)), "Closed"));
                }
                case 3 -> byHand(it -> it.at(it.times().on(day(today + 1 + chance.nextInt(20))), true));
                default -> byHand(it -> it.with(new Cancelled(Cause.PERSON, "No time")));
            }
            byHold();
        }

        private void byHand(java.util.function.UnaryOperator<Meeting> how) {
            var ahead = calendar.meetings().stream()
                    .filter(it -> it.isPlanned() && it.times().start().isAfter(now()))
                    .toList();
            if (!ahead.isEmpty()) {
                put(List.of(how.apply(ahead.get(chance.nextInt(ahead.size())))));
            }
        }

        /** Now and then, what is over was held. */
        private void byHold() {
            var over = calendar.meetings().stream()
                    .filter(it -> it.isPlanned() && !it.times().end().isAfter(now()))
                    .filter(_ -> chance.nextBoolean())
                    .map(it -> it.with(new MeetingState.Held(new Minutes(
                            it.day(),
                            List.of(),
                            Set.of(),
                            "",
                            "",
                            List.of(),
                            "",
                            List.of(),
                            "Mara",
                            now(),
                            Optional.empty()))))
                    .toList();
            put(over);
        }

        Map<String, Wish> wishes() {
            return chance.nextInt(3) > 0
                    ? Map.of()
                    : Map.of("weekly", new Wish(chance.nextInt(7) - 3, LocalTime.of(9 + chance.nextInt(8), 30)));
        }

        Replan replan(Map<String, Wish> wishes) {
            return Replan.of(calendar, maker(DAY0.plusDays(shift), day(today), days, ALL), pauses, wishes, now());
        }

        void apply(Replan replan) {
            put(replan.changes().stream().map(Change::after).toList());
            var series = new LinkedHashMap<SeriesId, Series>();
            Stream.of(calendar.series(), replan.series(), replan.addedSeries())
                    .flatMap(List::stream)
                    .forEach(it -> series.put(it.id(), it));
            var meetings = new ArrayList<>(calendar.meetings());
            meetings.addAll(replan.added());
            calendar = new RunCalendar(RUN, List.copyOf(series.values()), meetings, List.of(), List.of(), List.of());
        }

        private void put(List<Meeting> changed) {
            var byId = new LinkedHashMap<MeetingId, Meeting>();
            calendar.meetings().forEach(it -> byId.put(it.id(), it));
            changed.forEach(it -> byId.put(it.id(), it));
            calendar = new RunCalendar(
                    RUN, calendar.series(), List.copyOf(byId.values()), List.of(), List.of(), List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMeetingIsLostOrDoubledAndWhatIsOverStays(long seed) {
        var game = new Game(seed);
        for (int i = 0; i < MOVES; i++) {
            game.happens();
            var before = game.calendar;
            var replan = game.replan(game.wishes());
            game.apply(replan);
            nothingIsLost(before, game, replan);
            whatIsOverOrByHandStays(before, replan, game.now());
            noneIsDoubled(game);
            everyOtherMeetingLiesOnAWorkday(game);
            assertThat(game.replan(Map.of()).isNothing())
                    .as("planned twice, move %s of seed %s: %s", i, seed, game.replan(Map.of()))
                    .isTrue();
        }
    }

    private static void nothingIsLost(RunCalendar before, Game game, Replan replan) {
        var ids = new HashSet<MeetingId>();
        game.calendar.meetings().forEach(it -> assertThat(ids.add(it.id())).isTrue());
        assertThat(before.meetings()).allMatch(it -> ids.contains(it.id()));
        assertThat(ids).hasSize(before.meetings().size() + replan.added().size());
    }

    private static void whatIsOverOrByHandStays(RunCalendar before, Replan replan, Instant now) {
        assertThat(replan.changes()).allSatisfy(it -> {
            var was = before.meeting(it.before().id()).orElseThrow();
            assertThat(it.before()).isEqualTo(was);
            assertThat(was.times().end()).isAfter(now);
            assertThat(was.moved()).isFalse();
            assertThat(was.minutes()).isEmpty();
            assertThat(was.state() instanceof Cancelled(var cause, var _) && cause == Cause.PERSON)
                    .isFalse();
            assertThat(it.after().sequence()).isGreaterThan(was.sequence());
        });
    }

    /** Of one series no two on one day; a single meeting at most once, unless somebody cancelled the other. */
    private static void noneIsDoubled(Game game) {
        for (var template : ALL) {
            var ahead = game.calendar.meetings().stream()
                    .filter(it -> it.key().equals(template.key()))
                    .filter(it -> it.isPlanned() && it.times().end().isAfter(game.now()))
                    .toList();
            if (FirstCalendar.isSeries(template)) {
                assertThat(ahead.stream().filter(it -> !it.moved()).map(Meeting::day))
                        .doesNotHaveDuplicates();
                assertThat(ahead.stream()
                                .filter(it -> !it.moved())
                                .map(it -> it.times().time())
                                .distinct())
                        .hasSizeLessThanOrEqualTo(1);
            } else {
                assertThat(ahead).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static void everyOtherMeetingLiesOnAWorkday(Game game) {
        assertThat(game.calendar.meetings())
                .filteredOn(it ->
                        it.isPlanned() && !it.moved() && it.times().start().isAfter(game.now()))
                .allMatch(it -> game.days.both().isBusinessDay(it.day()))
                .allMatch(it -> game.pauses.stream()
                        .noneMatch(p -> it.series().isPresent()
                                && it.day().isAfter(p.from())
                                && it.day().isBefore(p.resume())));
    }
}
