package firstdeal.meeting;

import java.util.UUID;

/** What an answer is about. */
public sealed interface Target {

    UUID value();

    /** One dated meeting. */
    record One(MeetingId meeting) implements Target {

        @Override
        public UUID value() {
            return meeting.value();
        }
    }

    /** All meetings of a series. */
    record Whole(SeriesId series) implements Target {

        @Override
        public UUID value() {
            return series.value();
        }
    }

    static Target of(MeetingId meeting) {
        return new One(meeting);
    }

    static Target of(SeriesId series) {
        return new Whole(series);
    }
}
