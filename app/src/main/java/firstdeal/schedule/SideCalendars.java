package firstdeal.schedule;

import firstdeal.shared.Side;

/** Who of one partnership works when. */
public record SideCalendars(BusinessCalendar vendor, BusinessCalendar partner, BusinessCalendar both) {

    public SideCalendars(BusinessCalendar vendor, BusinessCalendar partner) {
        this(vendor, partner, vendor.and(partner));
    }

    /** The calendar of a side; what is joint is done on days on which both work. */
    public BusinessCalendar of(Side side) {
        return switch (side) {
            case VENDOR -> vendor;
            case PARTNER -> partner;
            case JOINT -> both;
        };
    }
}
