package firstdeal.partner;

import firstdeal.partner.PartnerFact.Backer;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is who in a partnership, and who is still missing. */
public record OverviewPage(
        PartnerFrame frame,
        Text headline,
        Company company,
        Optional<Company> parent,
        List<Company> units,
        List<RoleRow> roles,
        List<SponsorRow> sponsors,
        List<Contact> people,
        Map<String, String> ours,
        Map<String, String> theirs) {

    private static final List<Role> USUAL = List.of(
            Role.PAM,
            Role.PARTNER_MANAGER,
            Role.AE,
            Role.SE,
            Role.CSM,
            Role.MARKETING,
            Role.LEGAL,
            Role.OPS,
            Role.ONBOARDING_BUDDY);

    /** Our own company has people only; roles and sponsors belong to a partnership. */
    public boolean isOurs() {
        return company.side() == Side.VENDOR;
    }

    /** The roles that partnerships usually have, as people write them. */
    public List<String> roleNames() {
        return USUAL.stream().map(it -> it.key().replace('-', ' ')).toList();
    }

    /** Somebody in a role today or later. */
    public record RoleRow(UUID assignment, Role role, boolean partner, String name, Text standing) {}

    /** One side's sponsor; an empty name when nobody is named. */
    public record SponsorRow(
            Side side, String name, Text standing, Optional<Text> invited, boolean asked, boolean waiting) {

        public boolean partner() {
            return side == Side.PARTNER;
        }
    }

    /** @param everybody all people who may stand on either side */
    public static OverviewPage of(
            Company company,
            Optional<Company> parent,
            List<Company> units,
            PartnerFact fact,
            List<Assignment> assignments,
            List<Sponsor> named,
            List<Contact> everybody,
            LocalDate today) {
        var names = new LinkedHashMap<ContactId, Contact>();
        everybody.forEach(it -> names.put(it.id(), it));
        var roles = assignments.stream()
                .filter(it -> it.runsBeyond(today.minusDays(1)))
                .map(it -> row(it, Optional.ofNullable(names.get(it.contact()))))
                .toList();
        var people =
                everybody.stream().filter(it -> it.side() == company.side()).toList();
        return new OverviewPage(
                PartnerFrame.of(company, PartnerFrame.Tab.OVERVIEW),
                headline(company, fact, people, today),
                company,
                parent,
                units,
                roles,
                List.of(sponsor(fact, named, Side.VENDOR), sponsor(fact, named, Side.PARTNER)),
                people,
                options(everybody, Side.VENDOR),
                options(everybody, Side.PARTNER));
    }

    private static RoleRow row(Assignment it, Optional<Contact> person) {
        return new RoleRow(
                it.id(),
                it.role(),
                it.side() == Side.PARTNER,
                person.map(Contact::name).orElse(""),
                it.until() == null
                        ? Text.of("partner.role.since", "rank", it.rank().name(), "from", it.from())
                        : Text.of(
                                "partner.role.span", "rank", it.rank().name(), "from", it.from(), "until", it.until()));
    }

    private static Map<String, String> options(List<Contact> everybody, Side side) {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        everybody.stream()
                .filter(it -> it.side() == side && !it.hasLeft())
                .forEach(it -> options.put(it.id().toString(), it.name()));
        return options;
    }

    private static SponsorRow sponsor(PartnerFact fact, List<Sponsor> named, Side side) {
        return fact.sponsor(side)
                .map(it -> new SponsorRow(
                        side,
                        it.name(),
                        standing(it.answer()),
                        invited(named, side),
                        true,
                        it.answer() instanceof Sponsor.Answer.Waiting))
                .orElse(new SponsorRow(side, "", Text.of("partner.sponsor.nobody"), Optional.empty(), false, false));
    }

    private static Optional<Text> invited(List<Sponsor> named, Side side) {
        return named.stream()
                .filter(it -> it.side() == side && it.answer() instanceof Sponsor.Answer.Waiting)
                .flatMap(it -> it.invitation().stream())
                .findFirst()
                .map(it -> Text.of("partner.sponsor.invited-on", "at", it.at(), "to", it.to()));
    }

    private static Text standing(Sponsor.Answer answer) {
        return switch (answer) {
            case Sponsor.Answer.Waiting() -> Text.of("partner.sponsor.waiting");
            case Sponsor.Answer.Accepted it ->
                Text.of(
                        "partner.sponsor.accepted",
                        "on",
                        it.on(),
                        "by",
                        it.by(),
                        "via",
                        it.via().name());
            case Sponsor.Answer.Declined it ->
                Text.of(
                        "partner.sponsor.declined",
                        "on",
                        it.on(),
                        "by",
                        it.by(),
                        "via",
                        it.via().name());
        };
    }

    /** The answer in one sentence: who is missing, else who has not accepted, else that everyone is there. */
    static Text headline(Company company, PartnerFact fact, List<Contact> people, LocalDate today) {
        if (company.side() == Side.VENDOR) {
            return Text.of(
                    "partner.overview.ours",
                    "name",
                    company.name(),
                    "count",
                    people.stream().filter(it -> !it.hasLeft()).count());
        }
        var missing = new ArrayList<Text>();
        if (fact.holding(Side.VENDOR, Role.PAM, today).isEmpty()) {
            missing.add(Text.of("partner.who.pam"));
        }
        if (fact.holding(Side.PARTNER, Role.PARTNER_MANAGER, today).isEmpty()) {
            missing.add(Text.of("partner.who.partner-manager"));
        }
        if (fact.sponsor(Side.VENDOR).isEmpty()) {
            missing.add(Text.of("partner.who.our-sponsor"));
        }
        if (fact.sponsor(Side.PARTNER).isEmpty()) {
            missing.add(Text.of("partner.who.their-sponsor"));
        }
        if (!missing.isEmpty()) {
            return Text.of("partner.overview.missing", "name", company.name(), "who", List.copyOf(missing));
        }
        boolean ours = fact.sponsor(Side.VENDOR).filter(Backer::accepted).isPresent();
        boolean theirs = fact.sponsor(Side.PARTNER).filter(Backer::accepted).isPresent();
        if (ours && theirs) {
            return Text.of("partner.overview.complete", "name", company.name());
        }
        return ours || theirs
                ? Text.of("partner.overview.waits-one", "name", company.name(), "ours", Boolean.toString(!ours))
                : Text.of("partner.overview.waits-both", "name", company.name());
    }
}
