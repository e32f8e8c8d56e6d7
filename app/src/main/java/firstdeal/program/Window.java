package firstdeal.program;

/** A span of days of an onboarding, both ends included; day 0 is the day of the signature. */
public record Window(int from, int to) {

    public Window {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "A window goes from day 0 or later to no earlier day: " + from + " to " + to);
        }
    }

    public boolean contains(int day) {
        return from <= day && day <= to;
    }
}
