package firstdeal.evaluation;

import firstdeal.evaluation.Cadence.Answer;
import firstdeal.evaluation.Cadence.Held;
import firstdeal.evaluation.Cadence.Reply;
import firstdeal.evaluation.Cadence.Scheduled;
import firstdeal.evaluation.Market.Accounts;
import firstdeal.evaluation.Market.Commit;
import firstdeal.evaluation.Market.Motion;
import firstdeal.evaluation.Market.Overlap;
import firstdeal.evaluation.Market.PlaybookReview;
import firstdeal.evaluation.Market.Registration;
import firstdeal.evaluation.Opportunity.Credit;
import firstdeal.evaluation.Opportunity.Standing;
import firstdeal.evaluation.Papers.Agreement;
import firstdeal.evaluation.Papers.Approval;
import firstdeal.evaluation.Papers.Artifact;
import firstdeal.evaluation.Papers.Version;
import firstdeal.evaluation.People.Holder;
import firstdeal.evaluation.People.Sponsor;
import firstdeal.evaluation.Readiness.Attendance;
import firstdeal.evaluation.Readiness.Certificate;
import firstdeal.evaluation.Readiness.Session;
import firstdeal.program.RecordKind;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ready-made people and facts; each test adds only what it is about. */
public final class Cast {

    public static final LocalDate DAY0 = LocalDate.of(2026, 9, 1);
    public static final Set<Side> BOTH = Set.of(Side.VENDOR, Side.PARTNER);
    static final Person PAM = person(1, "Mara Lindqvist", Side.VENDOR);
    static final Person OUR_AE = person(2, "Ole Brandt", Side.VENDOR);
    static final Person OUR_SE = person(3, "Ida Falk", Side.VENDOR);
    static final Person OUR_SPONSOR = person(4, "Hanne Osei", Side.VENDOR);
    static final Person MANAGER = person(11, "Noor Haddad", Side.PARTNER);
    static final Person THEIR_AE = person(12, "Timo Saari", Side.PARTNER);
    static final Person THEIR_AE_2 = person(13, "Lea Roth", Side.PARTNER);
    static final Person THEIR_SE = person(14, "Jun Park", Side.PARTNER);
    static final Person THEIR_SPONSOR = person(15, "Ana Duarte", Side.PARTNER);

    final List<Plan.Task> tasks = new ArrayList<>();
    final List<Holder> holders = new ArrayList<>();
    final List<Sponsor> sponsors = new ArrayList<>();
    final List<Agreement> agreements = new ArrayList<>();
    final List<Artifact> artifacts = new ArrayList<>();
    final Map<String, List<LocalDate>> due = new HashMap<>();
    final List<Answer> answers = new ArrayList<>();
    final List<Held> held = new ArrayList<>();
    final List<Scheduled> scheduled = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Certificate> certificates = new ArrayList<>();
    final List<Registration> registrations = new ArrayList<>();
    Optional<Accounts> accounts = Optional.empty();
    final List<Overlap> overlaps = new ArrayList<>();
    final List<Motion> motions = new ArrayList<>();
    final List<Opportunity> opportunities = new ArrayList<>();
    final List<PlaybookReview> reviews = new ArrayList<>();
    Optional<Retrospect> retrospective = Optional.empty();
    final Map<RecordKind, Proof> records = new EnumMap<>(RecordKind.class);

    /** Everybody holds the role that their name says; nothing else is known. */
    public static Cast team() {
        return new Cast()
                .role(PAM, Role.PAM)
                .role(OUR_AE, Role.AE)
                .role(OUR_SE, Role.SE)
                .role(MANAGER, Role.PARTNER_MANAGER)
                .role(THEIR_AE, Role.AE)
                .role(THEIR_AE_2, Role.AE)
                .role(THEIR_SE, Role.SE);
    }

    public Facts facts() {
        return new Facts(
                new Plan(DAY0, tasks),
                new People(holders, sponsors),
                new Papers(agreements, artifacts),
                new Cadence(
                        Map.of("weekly", "Weekly partnership meeting"),
                        Map.of("check-in-1", "sponsor-check-in", "check-in-2", "sponsor-check-in"),
                        due,
                        answers,
                        held,
                        scheduled),
                new Readiness(sessions, certificates),
                new Market(registrations, accounts, overlaps, motions, opportunities, reviews),
                retrospective,
                records);
    }

    public static LocalDate day(int n) {
        return DAY0.plusDays(n);
    }

    static Proof hand(int day) {
        return Proof.byHand(day(day), "/log/1", "Mara Lindqvist");
    }

    Cast role(Person person, Role role) {
        holders.add(new Holder(person, role, true, true, Proof.seen(DAY0, "/people")));
        return this;
    }

    Cast sponsor(Person person, People.Answer answer) {
        sponsors.add(new Sponsor(person, true, answer, hand(3)));
        return this;
    }

    Cast task(String key, String workstream, boolean settled) {
        tasks.add(new Plan.Task(key, key, workstream, settled, List.of(), hand(5)));
        return this;
    }

    Cast signed(String agreement, Side... sides) {
        agreements.add(new Agreement(agreement, agreement, Set.of(sides), false, hand(1)));
        return this;
    }

    Cast answer(String series, Person person, Reply reply, LocalDate... occurrences) {
        answers.add(new Answer(series, person.id(), reply, Set.of(occurrences), hand(4)));
        return this;
    }

    public Cast due(String series, Integer... days) {
        due.put(series, Arrays.stream(days).map(Cast::day).toList());
        return this;
    }

    public Cast deal(String account, boolean synthetic) {
        var deal = new DealMaker(opportunity(account));
        opportunities.add(synthetic ? deal.synthetic().make() : deal.make());
        return this;
    }

    public Cast held(String kind, String key, int day) {
        held.add(meeting(kind, key, day));
        return this;
    }

    static Held meeting(String kind, String key, int day) {
        return new Held(kind, Optional.of(key), BOTH, true, "go on", BOTH, List.of("Initech"), false, hand(day));
    }

    Cast session(Role audience, int percent, Person... people) {
        var attended = Arrays.stream(people)
                .map(it -> new Attendance(it.id(), it.name(), percent))
                .toList();
        sessions.add(new Session("Session", audience, true, Set.of(OUR_AE.id()), attended, hand(18)));
        return this;
    }

    Cast certificate(Person person, boolean passed, LocalDate validUntil, Person... assessors) {
        var ids = Arrays.stream(assessors).map(Person::id).collect(java.util.stream.Collectors.toSet());
        certificates.add(new Certificate("pitch", person.id(), person.name(), passed, ids, validUntil, hand(25)));
        return this;
    }

    Cast artifact(String key, Version... versions) {
        artifacts.add(new Artifact(key, key, List.of(versions)));
        return this;
    }

    static Version version(int number, Approval... approvals) {
        return new Version(number, List.of(approvals), Proof.seen(day(9), "/artifacts/1"));
    }

    static Approval approval(Person person, Side side) {
        return new Approval(side, person.id(), person.name(), true);
    }

    /** A live, joint, qualified opportunity in commit, sourced by the partner. */
    static Opportunity opportunity(String account) {
        return new Opportunity(
                account,
                false,
                Standing.LIVE,
                BOTH,
                Optional.of(new Market.Owner(THEIR_AE.id(), THEIR_AE.name(), Set.of(Role.AE))),
                Optional.of(Money.of("50000", "EUR")),
                true,
                Optional.of(day(85)),
                Optional.of(day(62)),
                Optional.of(day(55)),
                Credit.SOURCED,
                new Commit(true, true, true),
                List.of(new Market.BuyerStep("Sign", Optional.of(day(80)))),
                hand(50));
    }

    private static Person person(int n, String name, Side side) {
        return new Person(new ContactId(new UUID(0, n)), name, side);
    }
}
