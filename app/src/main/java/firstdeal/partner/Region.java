package firstdeal.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a company is: a country by its ISO code ({@code SE}) or a part of one ({@code DE-BY}). Public holidays go by it.
 * What older records say in other words is shown as it is.
 */
public final class Region {

    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    it -> it, it -> Locale.of("", it).getDisplayCountry(Locale.UK)));
    private static final Map<String, String> BY_NAME = COUNTRIES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(it -> it.getValue().toLowerCase(Locale.ROOT), Map.Entry::getKey));
    private static final Map<String, String> ALSO = Map.of("uk", "GB", "usa", "US", "england", "GB", "holland", "NL");

    private Region() {}

    /** The code of what somebody typed: a code, the name of a country, or nothing when it is neither. */
    public static Optional<String> parse(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        var code = plain.toUpperCase(Locale.ROOT);
        if (COUNTRIES.containsKey(code) || isPart(code)) {
            return Optional.of(code);
        }
        return Optional.ofNullable(BY_NAME.get(plain)).or(() -> Optional.ofNullable(ALSO.get(plain)));
    }

    private static boolean isPart(String code) {
        return code.matches("[A-Z]{2}-[A-Z0-9]{1,3}") && COUNTRIES.containsKey(code.substring(0, 2));
    }

    /** What people call it: "Sweden", "Germany, BY". */
    public static String nameOf(String region) {
        var country = COUNTRIES.get(region);
        if (country != null) {
            return country;
        }
        return isPart(region) ? nameOf(region.substring(0, 2)) + ", " + region.substring(3) : region;
    }

    /** The names of all countries, in their order. */
    public static List<String> names() {
        return COUNTRIES.values().stream().sorted().toList();
    }
}
