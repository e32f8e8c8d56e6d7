package firstdeal.registration;

import firstdeal.account.AccountId;
import firstdeal.registration.State.Answer;
import firstdeal.registration.State.Approved;
import firstdeal.registration.State.Converted;
import firstdeal.registration.State.Draft;
import firstdeal.registration.State.Expired;
import firstdeal.registration.State.InLine;
import firstdeal.registration.State.Lapsed;
import firstdeal.registration.State.NeedsInformation;
import firstdeal.registration.State.Protection;
import firstdeal.registration.State.Rejected;
import firstdeal.registration.State.Revoked;
import firstdeal.registration.State.Submitted;
import firstdeal.registration.State.Track;
import firstdeal.registration.State.Withdrawn;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A partner's claim on an account and an offering, and where it stands. Each act answers the registration as it is afterwards, or
 * refuses.
 *
 * @param run the onboarding in which it was submitted, when one was running
 * @param account the one of our book that was meant
 * @param submitter who submitted it
 * @param submitted when; empty while it is a draft
 * @param found what stood against it at its submission
 * @param finding whose deal it is by the rule; empty while it is a draft
 * @param approvals given so far
 */
public record Registration(
        RegistrationId id,
        Claim claim,
        Optional<OnboardingId> run,
        AccountId account,
        String submitter,
        Optional<Instant> submitted,
        State state,
        List<Conflict> found,
        Optional<Finding> finding,
        List<Approval> approvals,
        int version) {

    /**
     * One of the approvals that were given.
     *
     * @param ownsOurs whether an opportunity of ours on the account is theirs
     */
    public record Approval(String by, StaffRole role, Instant at, boolean ownsOurs) {}

    public Registration {
        found = List.copyOf(found);
        approvals = List.copyOf(approvals);
    }

    public PartnerId partner() {
        return claim.partner();
    }

    /** @param holder whether no other claim holds the account and offering */
    public Registration submit(Instant now, boolean holder, Promise promise, List<Conflict> conflicts, Finding judged) {
        if (!(state instanceof Draft)) {
            throw new Refused(Text.of("registration.wrong.submitted"));
        }
        return new Registration(
                id,
                claim,
                run,
                account,
                submitter,
                Optional.of(now),
                holder ? new Submitted(promise) : new InLine(now),
                conflicts,
                Optional.of(judged),
                List.of(),
                version);
    }

    /** The claim before it ended: this one's turn has come, and its clock begins to run. */
    public Registration moveUp(Promise promise) {
        return state instanceof InLine ? in(new Submitted(promise)) : this;
    }

    public Registration ask(String question, String by, Instant now, BusinessHours hours, Policy policy) {
        var promise = waiting().promise();
        if (promise.questions() >= policy.questions()) {
            throw new Refused(Text.of("registration.wrong.questions", "most", policy.questions()));
        }
        return in(new NeedsInformation(promise.asked(), promise.ask(question, by, now, hours, policy.questionDays())));
    }

    public Registration inform(Instant now, BusinessHours hours) {
        if (!(state instanceof NeedsInformation(var promise, var question))) {
            throw new Refused(Text.of("registration.wrong.no-question"));
        }
        return in(new Submitted(promise.resumed(question, now, hours)));
    }

    /**
     * One of us says yes.
     *
     * @param steps all that are needed
     */
    public Registration approve(
            Approval approval, List<Policy.Step> steps, Credit credit, LocalDate today, Policy policy) {
        var promise = waiting().promise();
        var given = new java.util.ArrayList<>(approvals);
        given.removeIf(it -> it.by().equals(approval.by()));
        given.add(approval);
        var next = withApprovals(given);
        if (!next.missing(steps).isEmpty() || next.onlyByOurOwner()) {
            return next;
        }
        return next.in(new Approved(
                new Answer(approval.by(), approval.at(), !promise.isLate(approval.at())),
                Protection.from(today, credit, policy)));
    }

    /** The approvals that are still needed. */
    public List<Policy.Step> missing(List<Policy.Step> steps) {
        return steps.stream()
                .filter(step -> approvals.stream().noneMatch(it -> step.isGivenBy(it.role())))
                .toList();
    }

    /** Whoever sells to the account for us never decides alone on a claim against it. */
    public boolean onlyByOurOwner() {
        return !approvals.isEmpty() && approvals.stream().allMatch(Approval::ownsOurs);
    }

    public Registration reject(String by, String reason, Instant now) {
        return switch (state) {
            case Submitted(var promise) -> in(new Rejected(new Answer(by, now, !promise.isLate(now)), reason));
            case NeedsInformation(var promise, var question) ->
                in(new Rejected(new Answer(by, now, !question.left().isZero() || !promise.isLate(now)), reason));
            case InLine _ -> in(new Rejected(new Answer(by, now, true), reason));
            default -> throw new Refused(Text.of("registration.wrong.not-waiting", "state", state.word()));
        };
    }

    public Registration withdraw(String by, String reason, Instant now) {
        var track = switch (state) {
            case Draft _, Submitted _, InLine _, NeedsInformation _ -> Track.UNANSWERED;
            case Approved it -> it.answer().inTime() ? Track.APPROVED_IN_TIME : Track.APPROVED_LATE;
            default -> throw new Refused(Text.of("registration.wrong.ended", "state", state.word()));
        };
        return in(new Withdrawn(by, now, reason, track));
    }

    public Registration revoke(String by, String reason, Instant now) {
        return in(new Revoked(approved().answer(), by, now, reason));
    }

    /** @param active whether something happened on it lately */
    public Registration extend(boolean active, Policy policy) {
        var approved = approved();
        var protection = approved.protection();
        if (protection.extended()) {
            throw new Refused(Text.of("registration.wrong.extended"));
        }
        if (!active) {
            throw new Refused(Text.of("registration.wrong.no-activity"));
        }
        return in(new Approved(approved.answer(), protection.longer(policy)));
    }

    public Registration convert(UUID opportunity, Instant now) {
        var approved = approved();
        return in(new Converted(approved.answer(), approved.protection(), opportunity, now, true));
    }

    /** Its opportunity was closed: others may claim the account again. */
    public Registration release() {
        return state instanceof Converted it
                ? in(new Converted(it.answer(), it.protection(), it.opportunity(), it.at(), false))
                : this;
    }

    /** Our owner says before the decision that our opportunity is alive. */
    public Registration object() {
        waiting();
        var judged = finding.filter(it -> it.because() == Finding.Because.OURS_WAS_IDLE)
                .orElseThrow(() -> new Refused(Text.of("registration.wrong.nothing-idle")));
        return new Registration(
                id,
                claim,
                run,
                account,
                submitter,
                submitted,
                state,
                found,
                Optional.of(judged.objected()),
                approvals,
                version);
    }

    /** What the day alone brings about; the same registration when it brings nothing. */
    public Registration turn(LocalDate today, Instant now) {
        return switch (state) {
            case NeedsInformation(var _, var question) ->
                today.isAfter(question.until()) ? in(new Expired(question, now)) : this;
            case Approved(var answer, var protection) -> {
                if (today.isAfter(protection.until())) {
                    yield in(new Lapsed(answer, protection, now));
                }
                boolean soon = protection
                        .remindOn()
                        .filter(day -> !today.isBefore(day))
                        .isPresent();
                yield soon ? in(new Approved(answer, protection.reminded())) : this;
            }
            default -> this;
        };
    }

    public Registration with(Claim other, AccountId meant) {
        if (!(state instanceof Draft)) {
            throw new Refused(Text.of("registration.wrong.submitted"));
        }
        return new Registration(id, other, run, meant, submitter, submitted, state, found, finding, approvals, version);
    }

    private Submitted waiting() {
        if (state instanceof Submitted it) {
            return it;
        }
        throw new Refused(Text.of("registration.wrong.not-waiting", "state", state.word()));
    }

    private Approved approved() {
        if (state instanceof Approved it) {
            return it;
        }
        throw new Refused(Text.of("registration.wrong.not-approved", "state", state.word()));
    }

    private Registration withApprovals(List<Approval> given) {
        return new Registration(id, claim, run, account, submitter, submitted, state, found, finding, given, version);
    }

    private Registration in(State next) {
        return new Registration(
                id, claim, run, account, submitter, submitted, next, found, finding, approvals, version);
    }
}
