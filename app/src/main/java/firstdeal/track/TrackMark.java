package firstdeal.track;

import firstdeal.shared.Text;

/** Something that was reached on a day, drawn as a bead on the upper edge of the bar. */
public record TrackMark(int day, Text name) {}
