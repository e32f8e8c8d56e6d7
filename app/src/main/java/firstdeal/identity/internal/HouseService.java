package firstdeal.identity.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.identity.House;
import firstdeal.identity.HouseNamed;
import firstdeal.identity.People;
import firstdeal.platform.Tokens;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What this installation is, and its very first person. */
@Service
@Transactional
class HouseService implements House {

    private static final String COMPANY = "company";
    private static final String ZONE = "zone";
    private static final String DEMO = "demo";
    private static final String COMPLETE = "complete";
    private static final String SETUP = "setup";
    private static final Actor NOBODY_YET = new Actor.System("set-up");

    private final SettingStore settings;
    private final StaffStore staff;
    private final People people;
    private final Audit audit;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    HouseService(
            SettingStore settings,
            StaffStore staff,
            People people,
            Audit audit,
            Tokens tokens,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.staff = staff;
        this.people = people;
        this.audit = audit;
        this.tokens = tokens;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public String company() {
        return settings.get(COMPANY).orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public ZoneId zone() {
        return settings.get(ZONE).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    @Override
    public void name(Actor who, String company, ZoneId zone) {
        if (company.isBlank() || company.length() > 200) {
            throw new Refused(Text.of("identity.needs-company"), Map.of(COMPANY, Text.of("identity.needs-company")));
        }
        var before = Map.of(COMPANY, company(), ZONE, zone().getId());
        settings.put(COMPANY, company.strip());
        settings.put(ZONE, zone.getId());
        audit.record(
                who,
                "identity.house-named",
                Subject.of("house", "house"),
                before,
                Map.of(COMPANY, company.strip(), ZONE, zone.getId()));
        events.publishEvent(new HouseNamed(company.strip(), zone));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isDemo() {
        return settings.get(DEMO).isPresent();
    }

    @Override
    public void becomeDemo(Actor who) {
        settings.put(DEMO, "true");
        audit.record(who, "identity.demo", Subject.of("house", "house"), Map.of(), Map.of(DEMO, true));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isDemoComplete() {
        return settings.get(DEMO).filter(COMPLETE::equals).isPresent();
    }

    @Override
    public void demoIsComplete(Actor who) {
        settings.put(DEMO, COMPLETE);
        audit.record(who, "identity.demo-complete", Subject.of("house", "house"), Map.of(), Map.of(DEMO, COMPLETE));
    }

    /** A new secret for the set-up page; the one before it is worth nothing any more. */
    String offerSetup() {
        var secret = tokens.mint();
        settings.put(SETUP, hash(secret));
        return secret;
    }

    @Transactional(readOnly = true)
    boolean isNobodyHere() {
        return staff.isEmpty();
    }

    @Transactional(readOnly = true)
    boolean offersSetup(String secret) {
        return staff.isEmpty()
                && settings.get(SETUP).filter(hash(secret)::equals).isPresent();
    }

    /** The first program owner, who names the house. */
    StaffId setUp(String secret, String name, String email, String company, ZoneId zone) {
        if (!staff.isEmpty() || !settings.take(SETUP, hash(secret))) {
            throw new NotFound("setup");
        }
        var first = people.add(NOBODY_YET, name, email, StaffRole.PROGRAM_OWNER, zone, Locale.UK);
        name(NOBODY_YET, company, zone);
        return first;
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Tokens.hash(secret));
    }
}
