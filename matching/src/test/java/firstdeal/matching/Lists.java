package firstdeal.matching;

import firstdeal.matching.csv.CsvList;
import firstdeal.matching.list.Cells;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Two lists made up from a seed: some companies in both, each list with its own way of writing. Row i of {@code a} and of {@code b} with the same number is the same company. */
record Lists(List<String> a, List<String> b) {
    private static final String HEADER = "id,name,domain,country,city\n";
    private static final String[] FORMS = {" GmbH", " Ltd.", " S.A.", " Inc.", "", " B.V.", " AB"};
    private static final String[] TAILS = {" Energy", " Technologies", " Group", " Bank", " Foods", " Systems", ""};
    private static final String[] COUNTRIES = {"DE", "France", "us", "GB", "Sweden", ""};

    static Lists of(long seed, int companies) {
        Random random = new Random(seed);
        List<String> a = new ArrayList<>();
        List<String> b = new ArrayList<>();
        for (int i = 0; i < companies; i++) {
            String name = word(random) + TAILS[random.nextInt(TAILS.length)];
            String domain = random.nextInt(5) == 0
                    ? word(random)
                    : name.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
            String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
            if (random.nextInt(4) > 0) a.add(row("a" + i, name, domain, country, random));
            if (random.nextInt(4) > 0) b.add(row("b" + i, name, domain, country, random));
        }
        return new Lists(a, b);
    }

    private static String row(String id, String name, String domain, String country, Random random) {
        String written = random.nextInt(6) == 0 ? name.substring(0, 2) + name.substring(3) : name;
        if (random.nextInt(5) == 0) written = written.toUpperCase(java.util.Locale.ROOT);
        String host = random.nextInt(4) == 0 ? "" : (random.nextBoolean() ? "https://www." : "") + domain + ".com";
        return id + ',' + written + FORMS[random.nextInt(FORMS.length)] + ',' + host + ',' + country + ",\n";
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++)
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    Cells cellsA() {
        return cells("a.csv", a);
    }

    Cells cellsB() {
        return cells("b.csv", b);
    }

    Lists shuffled(long seed) {
        List<String> otherA = new ArrayList<>(a);
        List<String> otherB = new ArrayList<>(b);
        Collections.shuffle(otherA, new Random(seed));
        Collections.shuffle(otherB, new Random(seed + 1));
        return new Lists(otherA, otherB);
    }

    private static Cells cells(String name, List<String> rows) {
        return CsvList.parse(name, (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8), Map.of())
                .cells();
    }
}
