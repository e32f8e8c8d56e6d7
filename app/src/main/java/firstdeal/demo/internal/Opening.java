package firstdeal.demo.internal;

import firstdeal.demo.Cast;
import firstdeal.demo.Situation;
import firstdeal.document.Agreement;
import firstdeal.document.Documents.AgreementDraft;
import firstdeal.lifecycle.Start;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Contact.Quota;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.LegalProfile;
import firstdeal.partner.LegalProfile.Address;
import firstdeal.partner.LegalProfile.Authority;
import firstdeal.partner.LegalProfile.Signatory;
import firstdeal.program.ProgramVersionId;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** How a partnership of the demo begins: the company, its people, the papers, the run. */
record Opening(Modules modules, Troupe ours, Situation situation, LocalDate day0, ZoneId zone) {

    private static final String PROGRAM = "first-deal-90";

    private Actor pam() {
        return ours.actor(situation.pam());
    }

    PartnerId partner() {
        var about = situation.name() + " joined the partner program after a first project together.";
        var id = modules.partners()
                .add(
                        pam(),
                        CompanyDetails.of(situation.name(), situation.type())
                                .withDomain(situation.domain())
                                .withPlace(situation.place().country(), "Registered")
                                .withAbout(about, "https://" + situation.domain()))
                .id();
        if (situation.day() > 3) {
            modules.partners().change(pam(), id, profile(modules.partners().legalProfile(pam(), id)));
        }
        return id;
    }

    private LegalProfile profile(LegalProfile now) {
        var names = new Names(situation);
        var place = situation.place();
        return new LegalProfile(
                situation.name() + " " + place.form(),
                place.form(),
                "R-" + Math.floorMod(situation.name().hashCode(), 90000),
                place.country() + Math.floorMod(situation.domain().hashCode(), 9000000),
                new Address("12 Harbour Street", "10245", place.city(), place.country()),
                List.of(new Signatory(names.sponsor(), "Managing director", names.mail(1), Authority.SOLE)),
                "Accounts payable",
                "billing@" + situation.domain(),
                now.version());
    }

    Theirs people(PartnerId partner) {
        var theirs = new Theirs(
                add(partner, 0, "Head of alliances"),
                add(partner, 1, "Managing director"),
                add(partner, 2, "Account executive"),
                add(partner, 3, "Account executive"),
                add(partner, 4, "Solutions architect"),
                add(partner, 5, "Operations and legal"));
        modules.people().setQuota(pam(), theirs.seller(), Quota.CONFIRMED);
        modules.people().setQuota(pam(), theirs.secondSeller(), Quota.CONFIRMED);
        var from = day0.plusDays(Math.min(-8, situation.day() - 3));
        assign(
                partner,
                Side.PARTNER,
                from,
                Map.of(
                        Role.PARTNER_MANAGER, theirs.manager(),
                        Role.AE, theirs.seller(),
                        Role.SE, theirs.engineer(),
                        Role.LEGAL, theirs.support(),
                        Role.OPS, theirs.support(),
                        Role.MARKETING, theirs.support()));
        modules.roles().assign(pam(), partner, Side.PARTNER, Role.AE, Rank.CO, theirs.secondSeller(), from, null);
        assign(
                partner,
                Side.VENDOR,
                from,
                Map.of(
                        Role.PAM, ours.contact(situation.pam()),
                        Role.AE, ours.contact(Cast.SELLER),
                        Role.SE, ours.contact(Cast.ENGINEER),
                        Role.LEGAL, ours.contact(Cast.LAWYER),
                        Role.OPS, ours.contact(Cast.MANAGER),
                        Role.MARKETING, ours.contact(Cast.MARKETER),
                        Role.CSM, ours.contact(Cast.SUCCESS),
                        Role.PROGRAM_OWNER, ours.contact(Cast.OWNER),
                        Role.ONBOARDING_BUDDY, ours.contact(Cast.BUDDY)));
        return theirs;
    }

    private ContactId add(PartnerId partner, int n, String title) {
        var names = new Names(situation);
        return modules.people().add(pam(), partner, ContactDetails.of(names.person(n), names.mail(n), title));
    }

    private void assign(PartnerId partner, Side side, LocalDate from, Map<Role, ContactId> holders) {
        holders.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> modules.roles()
                        .assign(pam(), partner, side, it.getKey(), Rank.MAIN, it.getValue(), from, null));
    }

    /** The papers are signed and the run begins; before the signature it is only prepared. */
    OnboardingId start(PartnerId partner) {
        var today = situation.isPreparing() ? day0.plusDays(situation.day() - 1) : day0;
        sign(partner, today, "nda", "Mutual confidentiality agreement", false, Side.VENDOR, Side.PARTNER);
        if (situation.isPreparing()) {
            return modules.starts().start(pam(), Start.expected(partner, program(PROGRAM), day0, zone));
        }
        boolean names = !situation.lacking().contains("partner-sponsor");
        sign(partner, today, Agreement.PROGRAM_AGREEMENT, "Program agreement", names, Side.VENDOR, Side.PARTNER);
        var run = modules.starts().start(pam(), Start.signed(partner, program(PROGRAM), day0, zone));
        situation
                .checklist()
                .ifPresent(key -> modules.starts().start(pam(), Start.signed(partner, program(key), day0, zone)));
        return run;
    }

    private void sign(PartnerId partner, LocalDate on, String kind, String title, boolean names, Side... sides) {
        var draft = new AgreementDraft(kind, title, title + ".pdf", names);
        Scene.sign(modules, ours, partner, situation, on, draft, sides);
    }

    private ProgramVersionId program(String key) {
        return modules.programs().published().stream()
                .filter(it -> it.program().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The program " + key + " is not published"))
                .id();
    }
}
