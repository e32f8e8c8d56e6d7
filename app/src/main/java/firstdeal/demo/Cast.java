package firstdeal.demo;

import firstdeal.shared.Role;
import firstdeal.shared.StaffRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Our company and its people. */
public final class Cast {

    public static final String COMPANY = "Kestrelworks";
    public static final String DOMAIN = "kestrelworks.example";
    public static final String ZONE = "Europe/London";

    private Cast() {}

    /**
     * One of ours.
     *
     * @param signsIn what they are to the program; empty when they do not sign in
     * @param role what they do in partnerships
     */
    public record Person(String name, String title, Optional<StaffRole> signsIn, Role role) {

        public String mail() {
            return Cast.mail(name, DOMAIN);
        }
    }

    public static final Person OWNER =
            new Person("Hanne Osei", "VP Partnerships", Optional.of(StaffRole.PROGRAM_OWNER), Role.PROGRAM_OWNER);
    public static final Person MANAGER =
            new Person("Sam Whitlock", "Partner program manager", Optional.of(StaffRole.PROGRAM_MANAGER), Role.OPS);
    public static final Person MARA = pam("Mara Lindqvist");
    public static final Person PRIYA = pam("Priya Raman");
    public static final Person JONAS = pam("Jonas Adeyemi");
    public static final Person TOMAS = pam("Tomas Beck");
    public static final Person VIEWER =
            new Person("Vera Holm", "Sales operations analyst", Optional.of(StaffRole.VIEWER), Role.OPS);
    public static final Person SPONSOR = colleague("Ellen Marchetti", "Chief revenue officer", Role.EXECUTIVE_SPONSOR);
    public static final Person SELLER = colleague("Daniel Okafor", "Account executive", Role.AE);
    public static final Person SECOND_SELLER = colleague("Ines Carvalho", "Account executive", Role.AE);
    public static final Person ENGINEER = colleague("Yuki Tanabe", "Solutions engineer", Role.SE);
    public static final Person LAWYER = colleague("Frances Doyle", "Commercial counsel", Role.LEGAL);
    public static final Person MARKETER = colleague("Leo Grant", "Partner marketing", Role.MARKETING);
    public static final Person SUCCESS = colleague("Amara Blake", "Customer success", Role.CSM);
    public static final Person BUDDY = colleague("Noor Haddad", "Partner operations", Role.ONBOARDING_BUDDY);

    public static final List<Person> ALL = List.of(
            OWNER,
            MANAGER,
            MARA,
            PRIYA,
            JONAS,
            TOMAS,
            VIEWER,
            SPONSOR,
            SELLER,
            SECOND_SELLER,
            ENGINEER,
            LAWYER,
            MARKETER,
            SUCCESS,
            BUDDY);

    private static Person pam(String name) {
        return new Person(name, "Partner account manager", Optional.of(StaffRole.PAM), Role.PAM);
    }

    private static Person colleague(String name, String title, Role role) {
        return new Person(name, title, Optional.empty(), role);
    }

    static String mail(String name, String domain) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + domain;
    }
}
