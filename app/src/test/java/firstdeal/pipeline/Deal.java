package firstdeal.pipeline;

import firstdeal.account.AccountId;
import firstdeal.pipeline.Owners.Confirmed;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ready-made deals. */
public final class Deal {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final ContactId JONAS = ContactId.of("00000000-0000-7000-8000-0000000000a1");
    public static final ContactId IDA = ContactId.of("00000000-0000-7000-8000-0000000000a2");
    public static final Stages STAGES = new Stages(List.of(
            new Stage("identified", "Identified", 1, 10, false),
            new Stage("qualified", "Qualified", 2, 25, true),
            new Stage("proposal", "Proposal", 3, 50, true)));

    private Deal() {}

    /** Open, without owners, amount or date. */
    public static Opportunity fresh(String account) {
        var about = new About(
                PartnerId.of("00000000-0000-7000-8000-0000000000b1"),
                OnboardingId.of("00000000-0000-7000-8000-0000000000c1"),
                new Opportunity.Account(AccountId.of("00000000-0000-7000-8000-0000000000d1"), account),
                "",
                false,
                Optional.empty(),
                Instant.parse("2026-10-01T09:00:00Z"));
        var id = UUID.nameUUIDFromBytes(account.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Opportunity.opened(new OpportunityId(id), about, "identified");
    }

    /** Both owners confirmed it; worth 48,000 euros and closing in 30 days. */
    public static Opportunity joint(String account) {
        return fresh(account)
                .withOwners(Owners.NOBODY.named(Side.VENDOR, Optional.of(JONAS)).named(Side.PARTNER, Optional.of(IDA)))
                .confirmed(Side.VENDOR, new Confirmed(TODAY, "Jonas"))
                .confirmed(Side.PARTNER, new Confirmed(TODAY, "Ida"))
                .withTerms(
                        Terms.at("qualified")
                                .worth(Optional.of(Money.of("48000", "EUR")))
                                .closing(Optional.of(TODAY.plusDays(30))),
                        TODAY);
    }

    public static Opportunity committed(String account) {
        return joint(account)
                .committed(Side.VENDOR, new Commitment.Word("Jonas", TODAY))
                .committed(Side.PARTNER, new Commitment.Word("Ida", TODAY));
    }

    /** The same as a rehearsal. */
    public static Opportunity rehearsed(Opportunity it) {
        var was = it.about();
        var about = new About(
                was.partner(), was.run(), was.account(), was.offering(), true, was.registration(), was.openedAt());
        return new Opportunity(
                it.id(),
                about,
                it.terms(),
                it.owners(),
                it.commitment(),
                it.attribution(),
                it.outcome(),
                it.acts(),
                it.slips(),
                it.others(),
                it.playbook(),
                it.version());
    }
}
