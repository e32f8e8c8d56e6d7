package firstdeal.demo;

import static firstdeal.demo.Cast.JONAS;
import static firstdeal.demo.Cast.MARA;
import static firstdeal.demo.Cast.PRIYA;
import static firstdeal.demo.Cast.TOMAS;
import static firstdeal.demo.Situation.of;

import firstdeal.demo.Situation.Turn;
import java.util.List;

/** The two dozen partners of the demo. */
public final class Situations {

    private Situations() {}

    public static final List<Situation> ALL = List.of(
            of("Vantage Harbor", "reseller", Place.US_EAST, PRIYA, 108)
                    .passed(12, 29, 57, 89)
                    .later("won", 84)
                    .turned(Turn.ENDED_WITH_DEAL),
            of("Quillon Digital", "agency", Place.BENELUX, PRIYA, 30).passed(12),
            of("Pemberline", "msp", Place.UNITED_KINGDOM, MARA, 59).passed(14, 29),
            of("Tessellate Labs", "isv", Place.US_WEST, MARA, 76)
                    .passed(13, 33)
                    .later("certified", 32)
                    .held(61, 76, "The playbook has not been used with a customer yet. One live meeting is booked.")
                    .without("playbook"),
            of("Nordhaven Systems", "si", Place.NORDICS, MARA, 44)
                    .passed(13)
                    .without("certified", "overlap", "registration", "named"),
            of("Larkspur Loop", "agency", Place.US_EAST, TOMAS, 96)
                    .passed(14)
                    .waived(31, "Their sellers were trained by us last year under the former program.")
                    .passed(66)
                    .without("sellers", "certified", "won", "commit"),
            of("Calder & Voss", "reseller", Place.DACH, JONAS, 22)
                    .without("partner-sponsor", "value-proposition-theirs"),
            of("Osprey Cloudworks", "msp", Place.US_EAST, PRIYA, 51)
                    .passed(14, 30)
                    .without("playbook"),
            of("Harrow Analytics", "isv", Place.UNITED_KINGDOM, JONAS, 83)
                    .passed(11, 28, 58)
                    .without("won"),
            of("Arcwright", "reseller", Place.FRANCE, TOMAS, 70)
                    .passed(14)
                    .waived(36, "The owner's two sellers sold with us for years; we do not teach them twice.")
                    .passed(60)
                    .without("sellers", "certified")
                    .later("commit", 62)
                    .later("won", 66),
            of("Solveig Consulting", "si", Place.NORDICS, MARA, 12).without("value-proposition-theirs", "check-ins"),
            of("Meridian Fold", "referral", Place.IBERIA, PRIYA, 5).without("partner-sponsor"),
            of("Fenwick Data", "isv", Place.DACH, JONAS, 92)
                    .passed(10, 27, 55, 88)
                    .later("won", 79),
            of("Brackenridge Cloud", "msp", Place.CANADA, PRIYA, 14),
            of("Tidewater Integrations", "si", Place.US_EAST, TOMAS, 60).passed(14, 30),
            of("Copperfield Apps", "isv", Place.IRELAND, JONAS, 36)
                    .passed(9, 24)
                    .beside("vendor-track-template"),
            of("Halden Partners", "reseller", Place.NORDICS, TOMAS, 47)
                    .passed(14)
                    .excepted(32, "engineers-enabled", "Their only engineer is on leave until next month.")
                    .without("engineers"),
            of("Juniper Row", "agency", Place.SINGAPORE, PRIYA, 26).passed(14).without("certified"),
            of("Westmarch Software", "isv", Place.US_WEST, JONAS, 39)
                    .passed(14)
                    .without("registration", "named")
                    .held(31, 45, "No rehearsal of the registration, and no account has a name yet."),
            of("Alderney Networks", "msp", Place.UNITED_KINGDOM, JONAS, -6),
            of("Castellan Group", "referral", Place.IBERIA, TOMAS, -12),
            of("Silverbirch Systems", "si", Place.DACH, MARA, 41).passed(13, 30).turned(Turn.PAUSED),
            of("Ravensworth Digital", "agency", Place.CANADA, TOMAS, 97)
                    .passed(14)
                    .without("certified")
                    .turned(Turn.CANCELLED),
            of("Moorland Labs", "referral", Place.IRELAND, JONAS, 18).passed(14));
}
