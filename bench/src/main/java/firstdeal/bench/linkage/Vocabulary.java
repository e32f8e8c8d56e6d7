package firstdeal.bench.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The words that made-up companies are named with, and where they are. */
final class Vocabulary {
    private static final String[] ONSETS =
            "b c d f g h j k l m n p r s t v w z br cl dr fr gl kr pl qu sh st th tr".split(" ");
    private static final String[] RIMES = "a e i o u an el er ia in or os um ex".split(" ");

    /** A word and how lists shorten it. */
    record Trade(String word, List<String> shorter) {}

    /** A legal form and how else it is written. */
    record Form(String usual, List<String> others) {}

    record Place(String code, String country, List<String> cities, List<Form> forms, List<String> endings) {}

    private final List<Trade> trades = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    Vocabulary() {
        for (String line : lines("trades.txt")) {
            List<String> words = List.of(after(line).split(","));
            Trade trade = new Trade(words.getFirst(), words.subList(1, words.size()));
            for (int i = 0; i < weight(line); i++) trades.add(trade);
        }
        for (String line : lines("places.txt")) {
            String[] cells = after(line).split("\\|");
            List<Form> forms = new ArrayList<>();
            // A comma with a blank belongs to the form: Co., Ltd.
            for (String form : cells[2].split(";")) {
                List<String> names = List.of(form.split(",(?! )"));
                forms.add(new Form(names.getFirst(), names.subList(1, names.size())));
            }
            Place place = new Place(
                    cells[0].substring(0, 2),
                    cells[0].substring(3),
                    List.of(cells[1].split(";")),
                    forms,
                    List.of(cells[3].split(";")));
            for (int i = 0; i < weight(line); i++) places.add(place);
        }
    }

    Trade trade(SplittableRandom random) {
        return trades.get(random.nextInt(trades.size()));
    }

    Place place(SplittableRandom random) {
        return places.get(random.nextInt(places.size()));
    }

    /** The codes of countries by their names. */
    Map<String, String> codes() {
        return places.stream().collect(Collectors.toMap(Place::country, Place::code, (one, same) -> one));
    }

    /** The brand of a company: often one of thirty thousand, the commoner the lower its rank; else one of its own. */
    static String brand(SplittableRandom random) {
        if (random.nextDouble() < 0.4) {
            long rank = (long) Math.pow(30_000, random.nextDouble());
            return brand(new SplittableRandom(rank * 0x9E3779B97F4A7C15L), 2);
        }
        return brand(random, 2 + random.nextInt(2));
    }

    private static String brand(SplittableRandom random, int syllables) {
        StringBuilder brand = new StringBuilder();
        for (int i = 0; i < syllables; i++)
            brand.append(ONSETS[random.nextInt(ONSETS.length)]).append(RIMES[random.nextInt(RIMES.length)]);
        return Character.toUpperCase(brand.charAt(0)) + brand.substring(1);
    }

    private static int weight(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    private static String after(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static List<String> lines(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The bench lacks " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
