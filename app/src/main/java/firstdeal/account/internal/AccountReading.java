package firstdeal.account.internal;

import com.ibm.icu.text.SpoofChecker;
import firstdeal.account.Account;
import firstdeal.account.AccountName;
import firstdeal.account.Alike;
import firstdeal.matching.Lookup;
import firstdeal.shared.Text;
import java.net.IDN;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which accounts are one, as the matching library sees it; domains that only look alike are told by the confusables of Unicode (UTS 39). */
@Component
class AccountReading {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DOMAIN = 253;
    private static final double LOOKS_THE_SAME = 0.9;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * What identifies an account.
     *
     * @param key the same for the same account
     * @param name its words, folded
     */
    record Identity(String key, String name, String domain, String country, Set<Long> keys) {}

    private final Lookup lookup = new Lookup();
    private final SpoofChecker mixed = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    Map<String, Text> wrong(AccountName named) {
        return wrong(named, identity(named));
    }

    /** @param identity of the same */
    Map<String, Text> wrong(AccountName named, Identity identity) {
        var wrong = new LinkedHashMap<String, Text>();
        var name = named.name().strip();
        if (name.isEmpty()) {
            wrong.put("name", Text.of("account.wrong.name-needed"));
        } else if (name.length() > LONGEST_NAME) {
            wrong.put("name", Text.of("account.wrong.name-long", "max", LONGEST_NAME));
        } else if (identity.name().isEmpty()) {
            wrong.put("name", Text.of("account.wrong.name-says-nothing", "name", name));
        }
        if (!named.domain().isBlank()) {
            domain(named.domain().strip(), identity, wrong);
        }
        if (!named.country().isBlank() && !COUNTRIES.contains(country(named))) {
            wrong.put("country", Text.of("account.wrong.country", "given", named.country()));
        }
        return wrong;
    }

    private void domain(String domain, Identity identity, Map<String, Text> wrong) {
        if (domain.length() > LONGEST_DOMAIN) {
            wrong.put("domain", Text.of("account.wrong.domain", "given", domain.substring(0, 60) + "…"));
            return;
        }
        switch (lookup.kindOf(domain)) {
            case SHARED -> wrong.put("domain", Text.of("account.wrong.domain-shared", "domain", domain));
            case NONE -> wrong.put("domain", Text.of("account.wrong.domain", "given", domain));
            case OWN -> {
                if (mixed.failsChecks(shown(identity.domain()))) {
                    wrong.put("domain", Text.of("account.wrong.domain-mixed", "domain", domain));
                }
            }
        }
    }

    Identity identity(AccountName named) {
        var read = lookup.identify(new Lookup.Account(named.name(), named.domain(), named.country()));
        var country = country(named);
        var key = read.domain().isEmpty() ? "name:" + read.name() + "/" + country : read.domain();
        var keys = new LinkedHashSet<>(read.keys());
        if (!read.domain().isEmpty()) {
            keys.add(Lookup.key("looks " + looks(read.domain())));
        }
        return new Identity(key, read.name(), read.domain(), country, keys);
    }

    /** Those worth a look, the likeliest first. */
    List<Alike> alike(AccountName named, Identity identity, List<Account> candidates) {
        var likely = lookup.alike(
                matched(named),
                candidates.stream().map(it -> matched(it.named())).toList());
        var looks = identity.domain().isEmpty() ? "" : looks(identity.domain());
        var found = new ArrayList<Alike>();
        for (int i = 0; i < candidates.size(); i++) {
            var it = candidates.get(i);
            var reasons = new ArrayList<>(likely.get(i).reasons());
            double chance = likely.get(i).chance();
            if (!it.domain().isEmpty() && looks(it.domain()).equals(looks)) {
                chance = Math.max(chance, LOOKS_THE_SAME);
                reasons.addFirst("the domains look the same");
            }
            if (chance >= Alike.WORTH_A_LOOK) {
                found.add(new Alike(it, chance, reasons));
            }
        }
        found.sort(Comparator.comparingDouble(Alike::chance).reversed());
        return found;
    }

    private static Lookup.Account matched(AccountName named) {
        return new Lookup.Account(named.name(), named.domain(), named.country());
    }

    private String looks(String domain) {
        return mixed.getSkeleton(shown(domain)).toLowerCase(Locale.ROOT);
    }

    private static String shown(String domain) {
        return IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED);
    }

    private static String country(AccountName named) {
        return named.country().strip().toUpperCase(Locale.ROOT);
    }
}
