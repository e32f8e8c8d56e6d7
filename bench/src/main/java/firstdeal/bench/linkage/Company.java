package firstdeal.bench.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A made-up company. It follows from a seed and its number alone, so that any of millions can be made again without keeping the others. Some have the
 * name of the one before and another country: sisters, which no matcher should take for the same.
 */
record Company(List<Vocabulary.Trade> words, Vocabulary.Form form, Vocabulary.Place place, String city, String domain) {
    private static final double SISTERS = 0.04;

    static Company of(long seed, long number, Vocabulary vocabulary) {
        SplittableRandom random = random(seed, number);
        boolean sister = number > 0 && random.nextDouble() < SISTERS;
        List<Vocabulary.Trade> words = words(random(~seed, sister ? number - 1 : number), vocabulary);
        Vocabulary.Place place = vocabulary.place(random);
        Vocabulary.Form form = place.forms().get(random.nextInt(place.forms().size()));
        String city = place.cities().get(random.nextInt(place.cities().size()));
        return new Company(words, form, place, city, domain(random, words, place));
    }

    private static SplittableRandom random(long seed, long number) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + number * 0x9E3779B97F4A7C15L).split();
    }

    private static List<Vocabulary.Trade> words(SplittableRandom random, Vocabulary vocabulary) {
        List<Vocabulary.Trade> words = new ArrayList<>();
        words.add(new Vocabulary.Trade(Vocabulary.brand(random), List.of()));
        int more = random.nextInt(100);
        int trades = more < 18 ? 0 : more < 60 ? 1 : more < 90 ? 2 : 3;
        for (int i = 0; i < trades; i++) words.add(vocabulary.trade(random));
        return words;
    }

    private static String domain(SplittableRandom random, List<Vocabulary.Trade> words, Vocabulary.Place place) {
        StringBuilder label = new StringBuilder();
        int parts = 1 + random.nextInt(Math.min(3, words.size()));
        for (int i = 0; i < parts; i++) label.append(slug(words.get(i).word()));
        // Labels are taken once in the world; two companies of one short name do not both have it.
        if (parts == 1) label.append(random.nextInt(3) == 0 ? "" : "-" + Integer.toString(random.nextInt(36 * 36), 36));
        boolean global = random.nextDouble() < 0.62;
        String ending = global
                ? "com"
                : place.endings().get(random.nextInt(place.endings().size()));
        return label + "." + ending;
    }

    static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
