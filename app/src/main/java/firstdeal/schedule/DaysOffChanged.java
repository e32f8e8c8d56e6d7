package firstdeal.schedule;

/** A region or a company works on other days than before; every day that was reckoned with them is out of date. */
public record DaysOffChanged(DaysOffOf whose) {}
