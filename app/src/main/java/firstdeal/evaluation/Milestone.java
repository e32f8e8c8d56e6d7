package firstdeal.evaluation;

import firstdeal.evaluation.Opportunity.Credit;
import firstdeal.evaluation.Opportunity.Standing;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a partnership reaches once on its way to the first deal. A synthetic deal reaches nothing. */
public enum Milestone {
    /** An AE of the partner, who carries a quota, passed a certification. */
    FIRST_CERTIFICATION(true, Milestone::certified),
    /** There is a list of accounts that both sides named. */
    JOINT_ACCOUNT_LIST(true, Milestone::listed),
    FIRST_PIPELINE_REVIEW(true, Milestone::reviewed),
    FIRST_REGISTRATION(false, facts -> registered(facts, false)),
    FIRST_ACCEPTANCE(false, facts -> registered(facts, true)),
    /** An account has an owner of each side who confirmed. */
    FIRST_OPPORTUNITY(false, facts -> deals(facts).map(it -> it.proof().on())),
    FIRST_COMMIT(
            false,
            facts -> deals(facts)
                    .filter(it -> it.commit().stoodThereEver())
                    .map(it -> it.proof().on())),
    /** The first joint deal that the partner sourced is won. */
    FIRST_CLOSE(
            false,
            facts -> deals(facts)
                    .filter(it -> it.isWon() && it.credit() == Credit.SOURCED)
                    .map(it -> it.closes().orElse(it.proof().on())));

    private static final String PIPELINE_REVIEW = "pipeline-review";

    private final boolean lasting;
    private final Function<Facts, Stream<LocalDate>> days;

    Milestone(boolean lasting, Function<Facts, Stream<LocalDate>> days) {
        this.lasting = lasting;
        this.days = days;
    }

    /** As programs say it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Milestone> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }

    /** True where it stays reached although what reached it is gone: who passed may leave later. Others are reversed then. */
    public boolean isLasting() {
        return lasting;
    }

    /** Those that these facts show, each with the first day on which it was reached. */
    public static Map<Milestone, LocalDate> reached(Facts facts) {
        var reached = new EnumMap<Milestone, LocalDate>(Milestone.class);
        for (var milestone : values()) {
            milestone.days.apply(facts).min(LocalDate::compareTo).ifPresent(day -> reached.put(milestone, day));
        }
        return reached;
    }

    private static Stream<LocalDate> certified(Facts facts) {
        return facts.readiness().certificates().stream()
                .filter(it -> it.passed() && facts.people().counts(it.person(), Side.PARTNER, Role.AE))
                .map(it -> it.proof().on());
    }

    private static Stream<LocalDate> listed(Facts facts) {
        return facts.market().accounts().stream()
                .filter(it -> it.known() > 0)
                .map(it -> it.proof().on());
    }

    private static Stream<LocalDate> reviewed(Facts facts) {
        return facts.cadence().held().stream()
                .filter(it -> it.kind().equals(PIPELINE_REVIEW) && it.hadBothSides() && !it.contested())
                .map(Cadence.Held::on);
    }

    private static Stream<LocalDate> registered(Facts facts, boolean approved) {
        return facts.market().registrations().stream()
                .filter(it -> !it.synthetic() && (it.approved() || !approved))
                .map(it -> it.proof().on());
    }

    /** Joint ones; those that are lost were opportunities too. */
    private static Stream<Opportunity> deals(Facts facts) {
        return facts.market().opportunities().stream()
                .filter(it -> !it.synthetic() && it.isJoint() && it.standing() != Standing.DUPLICATE);
    }
}
