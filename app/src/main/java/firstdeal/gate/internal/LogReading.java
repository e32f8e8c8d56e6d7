package firstdeal.gate.internal;

import firstdeal.evaluation.Cadence;
import firstdeal.evaluation.Market;
import firstdeal.evaluation.Opportunity;
import firstdeal.evaluation.Proof;
import firstdeal.evaluation.Readiness;
import firstdeal.logbook.Entry;
import firstdeal.logbook.EntryId;
import firstdeal.logbook.Logged;
import firstdeal.program.RecordKind;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Reads what was recorded by hand. Certifications and account lists belong to the partner and go on; everything else counts
 * for the run in which it was recorded.
 */
record LogReading(Sources sources) {

    private <E extends Entry, F> List<F> ofRun(Class<E> type, BiFunction<E, Proof, F> fact) {
        return sources.log().stream()
                .filter(it -> it.onboarding().equals(sources.run().id()) && type.isInstance(it.entry()))
                .map(it -> fact.apply(type.cast(it.entry()), proof(it)))
                .toList();
    }

    private <E extends Entry, F> List<F> ofPartner(Class<E> type, BiFunction<E, Proof, F> fact) {
        return sources.log().stream()
                .filter(it -> type.isInstance(it.entry()))
                .map(it -> fact.apply(type.cast(it.entry()), proof(it)))
                .toList();
    }

    private static Proof proof(Logged it) {
        return Proof.byHand(it.on(), "/onboardings/" + it.onboarding() + "/log#entry-" + it.id(), it.by());
    }

    List<Cadence.Answer> answers() {
        return ofRun(
                Entry.SeriesAnswered.class,
                (it, proof) -> new Cadence.Answer(
                        it.series(),
                        it.contact(),
                        switch (it.reply()) {
                            case ACCEPTED -> Cadence.Reply.ACCEPTED;
                            case TENTATIVE -> Cadence.Reply.TENTATIVE;
                            case DECLINED -> Cadence.Reply.DECLINED;
                        },
                        it.occurrences(),
                        proof));
    }

    List<Cadence.Held> held() {
        var contested = sources.log().stream()
                .flatMap(it -> it.entry() instanceof Entry.MeetingContested c
                        ? java.util.stream.Stream.of(c.entry())
                        : java.util.stream.Stream.<EntryId>empty())
                .collect(Collectors.toSet());
        return sources.log().stream()
                .filter(it -> it.onboarding().equals(sources.run().id()))
                .flatMap(it -> it.entry() instanceof Entry.MeetingHeld held
                        ? java.util.stream.Stream.of(held(held, proof(it), contested.contains(it.id())))
                        : java.util.stream.Stream.<Cadence.Held>empty())
                .toList();
    }

    private static Cadence.Held held(Entry.MeetingHeld it, Proof proof, boolean contested) {
        var answered = new LinkedHashSet<Side>();
        if (!it.ourSponsor().isBlank()) {
            answered.add(Side.VENDOR);
        }
        if (!it.theirSponsor().isBlank()) {
            answered.add(Side.PARTNER);
        }
        return new Cadence.Held(
                it.kind(),
                it.meeting(),
                it.present(),
                !it.notes().isBlank(),
                it.decision(),
                answered,
                it.accounts(),
                contested,
                proof);
    }

    List<Cadence.Scheduled> scheduled() {
        return ofRun(
                Entry.MeetingScheduled.class,
                (it, proof) -> new Cadence.Scheduled(it.kind(), it.meeting(), it.day(), it.acceptedBy(), proof));
    }

    Readiness readiness() {
        return new Readiness(
                ofRun(Entry.SessionDelivered.class, this::session),
                ofPartner(
                        Entry.Certified.class,
                        (it, proof) -> new Readiness.Certificate(
                                it.certification(),
                                it.contact(),
                                sources.person(it.contact()).name(),
                                it.passed(),
                                it.assessors(),
                                it.validUntil(),
                                proof)));
    }

    private Readiness.Session session(Entry.SessionDelivered it, Proof proof) {
        var attended = it.attendees().stream()
                .map(a -> new Readiness.Attendance(
                        a.contact(), sources.person(a.contact()).name(), a.percent()))
                .toList();
        return new Readiness.Session(it.title(), it.audience(), it.live(), it.trainers(), attended, proof);
    }

    Market market() {
        var together = new CosellReading(sources);
        return new Market(
                new RegistrationReading(sources).with(registrations()),
                together.accounts(last(ofPartner(
                        Entry.AccountList.class,
                        (it, proof) -> new Market.Accounts(
                                it.accounts(), it.ranked(), it.ownersOn(), it.confirmedBy(), proof)))),
                ofRun(Entry.OverlapShared.class, (it, proof) -> new Market.Overlap(it.how(), it.openedBy(), proof)),
                together.motions(ofRun(
                        Entry.JointMotion.class,
                        (it, proof) -> new Market.Motion(
                                it.motion(), it.account(), it.sellersMet(), it.liveDeal(), it.outcome(), proof))),
                new DealReading(sources).with(opportunities()),
                together.reviews(ofRun(
                        Entry.PlaybookReviewed.class,
                        (it, proof) -> new Market.PlaybookReview(
                                it.sellers(), it.afterCustomerMeeting(), it.liveDeal(), it.result(), proof))));
    }

    private List<Market.Registration> registrations() {
        return ofRun(
                Entry.RegistrationAnswered.class,
                (it, proof) -> new Market.Registration(
                        it.account(),
                        it.synthetic(),
                        it.submittedBy(),
                        it.inTime(),
                        it.approved(),
                        it.converted(),
                        proof));
    }

    private static <T> Optional<T> last(List<T> facts) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
    }

    /** The last word on each account stands; whoever stood in commit once has stood there. */
    private List<Opportunity> opportunities() {
        var byAccount = new LinkedHashMap<String, Opportunity>();
        var steps = steps();
        ofRun(Entry.OpportunityStands.class, Map::entry).forEach(it -> {
            var key = account(it.getKey().account());
            var before = Optional.ofNullable(byAccount.get(key));
            byAccount.put(key, opportunity(it.getKey(), it.getValue(), before, steps.getOrDefault(key, List.of())));
        });
        return List.copyOf(byAccount.values());
    }

    /** Whoever owns a real deal for the partner shows by it that they carry a quota. */
    Set<ContactId> ownersOfDeals() {
        return ofPartner(Entry.OpportunityStands.class, (it, _) -> it).stream()
                .filter(it -> !it.synthetic())
                .flatMap(it -> it.partnerOwner().stream())
                .collect(Collectors.toSet());
    }

    private static String account(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Map<String, List<Market.BuyerStep>> steps() {
        var steps = new LinkedHashMap<String, List<Market.BuyerStep>>();
        ofRun(Entry.BuyerSteps.class, (it, _) -> it)
                .forEach(it -> steps.put(
                        account(it.account()),
                        it.steps().stream()
                                .map(s -> new Market.BuyerStep(s.what(), s.on()))
                                .toList()));
        return steps;
    }

    private Opportunity opportunity(
            Entry.OpportunityStands it, Proof proof, Optional<Opportunity> before, List<Market.BuyerStep> steps) {
        boolean inCommit = it.commitByUs() && it.commitByThem();
        boolean ever =
                inCommit || before.filter(b -> b.commit().stoodThereEver()).isPresent();
        return new Opportunity(
                it.account(),
                it.synthetic(),
                Opportunity.Standing.valueOf(it.standing().name()),
                it.confirmedBy(),
                it.partnerOwner().map(this::owner),
                it.amount(),
                it.qualified(),
                it.closes(),
                it.nextStep(),
                it.partnerActed(),
                Opportunity.Credit.valueOf(it.credit().name()),
                new Market.Commit(it.commitByUs(), it.commitByThem(), ever),
                steps,
                proof);
    }

    Market.Owner owner(ContactId id) {
        var roles = sources.partner().holders().stream()
                .filter(it -> it.contact().equals(id) && it.holdsOn(sources.today()))
                .map(it -> it.role())
                .collect(Collectors.toSet());
        return new Market.Owner(id, sources.person(id).name(), Set.copyOf(roles));
    }

    /** The message of the program was sent in this run. */
    boolean isSent(String message) {
        return ofRun(Entry.MessageSent.class, (it, _) -> it.message()).contains(message);
    }

    /** Each side that the survey asks has answered it. */
    boolean isAnswered(String survey) {
        var answered = ofRun(Entry.SurveyAnswered.class, (it, _) -> it).stream()
                .filter(it -> it.survey().equals(survey))
                .map(Entry.SurveyAnswered::side)
                .collect(Collectors.toSet());
        return sources.program().library().surveys().stream()
                .filter(it -> it.key().equals(survey))
                .anyMatch(it -> answered.containsAll(it.to().keySet()) || answered.contains(Side.JOINT));
    }

    /** Records that somebody says are complete, and the first real registration. */
    Map<RecordKind, Proof> completed() {
        var completed = new EnumMap<RecordKind, Proof>(RecordKind.class);
        ofRun(Entry.RecordCompleted.class, (it, proof) -> Map.entry(it.record(), proof))
                .forEach(it -> completed.put(it.getKey(), it.getValue()));
        ofRun(Entry.RegistrationAnswered.class, (it, proof) -> Map.entry(it, proof)).stream()
                .filter(it -> RecordReading.isRegistration(it.getKey()))
                .findFirst()
                .ifPresent(it -> completed.putIfAbsent(RecordKind.DEAL_REGISTERED, it.getValue()));
        return completed;
    }
}
