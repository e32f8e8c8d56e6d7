package firstdeal.partner;

import firstdeal.shared.Text;

/** What the holder of a sponsor's link sees: who asks, for which partnership, and their own answer. */
public record SponsorPage(
        String path, Text headline, Text asked, Text purpose, Text standing, boolean accepted, boolean declined) {

    public static SponsorPage of(Sponsor sponsor, Contact person, Company partner, Company ours, String path) {
        return new SponsorPage(
                path,
                Text.of(
                        "partner.sponsor.headline",
                        "name",
                        person.name(),
                        "partner",
                        partner.name(),
                        "ours",
                        ours.name()),
                Text.of("partner.sponsor.asked", "by", sponsor.namedBy(), "on", sponsor.namedOn(), "ours", ours.name()),
                Text.of("partner.sponsor.purpose", "partner", partner.name(), "ours", ours.name()),
                standing(sponsor.answer()),
                sponsor.answer() instanceof Sponsor.Answer.Accepted,
                sponsor.answer() instanceof Sponsor.Answer.Declined);
    }

    private static Text standing(Sponsor.Answer answer) {
        return switch (answer) {
            case Sponsor.Answer.Waiting() -> Text.of("partner.sponsor.you-wait");
            case Sponsor.Answer.Accepted it -> Text.of("partner.sponsor.you-accepted", "on", it.on());
            case Sponsor.Answer.Declined it -> Text.of("partner.sponsor.you-declined", "on", it.on());
        };
    }
}
