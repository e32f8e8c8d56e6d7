package firstdeal.directory;

import firstdeal.partner.PartnerFrame;
import firstdeal.shared.Text;

/** The directory entry of one partner. */
public record ListingPage(PartnerFrame frame, Text headline, Listing listing, boolean logo) {

    public static ListingPage of(PartnerFrame frame, Listing listing, boolean logo) {
        var consent = listing.consent();
        return new ListingPage(
                frame,
                consent != null && listing.shown()
                        ? Text.of("directory.shown", "name", frame.name(), "by", consent.by(), "on", consent.on())
                        : Text.of("directory.hidden", "name", frame.name()),
                listing,
                logo);
    }
}
