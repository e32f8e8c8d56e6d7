package firstdeal.meeting;

import firstdeal.partner.PartnerFact;
import firstdeal.partner.Sponsor;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.SideRole;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who is invited to a meeting: the people who hold the invited roles on its day. */
public record Invitations(MeetingTemplate template, PartnerFact people) {

    private static final String CHECK_IN = "sponsor-check-in";
    private static final List<Side> SIDES = List.of(Side.VENDOR, Side.PARTNER);

    /** Ours first, in the order of the roles; each person once. */
    public List<Invitee> on(LocalDate day) {
        var invitees = new LinkedHashMap<ContactId, Invitee>();
        for (var side : SIDES) {
            for (var role : template.invited().getOrDefault(side, List.of())) {
                boolean required = isRequired(side, role);
                holding(side, role, day)
                        .forEach(it -> invitees.merge(
                                it,
                                new Invitee(it, side, required),
                                (a, b) -> new Invitee(it, a.side(), a.required() || b.required())));
            }
        }
        return List.copyOf(invitees.values());
    }

    /** The invited roles that nobody holds on that day. */
    public List<SideRole> missing(LocalDate day) {
        var missing = new ArrayList<SideRole>();
        for (var side : SIDES) {
            for (var role : template.invited().getOrDefault(side, List.of())) {
                if (holding(side, role, day).findAny().isEmpty()) {
                    missing.add(new SideRole(side, role));
                }
            }
        }
        return missing;
    }

    private Stream<ContactId> holding(Side side, Role role, LocalDate day) {
        return role.equals(Role.EXECUTIVE_SPONSOR)
                ? people.sponsor(side).stream()
                        .filter(it -> !it.left() && !(it.answer() instanceof Sponsor.Answer.Declined))
                        .map(PartnerFact.Backer::contact)
                : people.holding(side, role, day).stream().map(PartnerFact.Holder::contact);
    }

    /** Where a program does not say who must be there: the sponsors at a check-in, else the two managers. */
    private boolean isRequired(Side side, Role role) {
        Map<Side, List<Role>> said = template.required();
        if (!said.isEmpty()) {
            return said.getOrDefault(side, List.of()).contains(role);
        }
        return template.kind().equals(CHECK_IN)
                ? role.equals(Role.EXECUTIVE_SPONSOR)
                : role.equals(side == Side.VENDOR ? Role.PAM : Role.PARTNER_MANAGER);
    }
}
