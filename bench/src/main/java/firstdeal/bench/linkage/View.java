package firstdeal.bench.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** How a list writes a company: the noise of hand-kept lists. {@code much} is 1 for a usual list, less for a tidy one. */
record View(String name, String domain, String country, String city) {
    private static final List<String> FREE = List.of("gmail.com", "outlook.com", "yahoo.com", "qq.com");

    static View of(Company company, SplittableRandom random, double much) {
        String country = random.nextDouble() < 0.08 * much
                ? ""
                : random.nextDouble() < 0.7
                        ? company.place().code()
                        : company.place().country();
        String city = random.nextDouble() < 0.25 * much ? "" : company.city();
        return new View(name(company, random, much), domain(company, random, much), country, city);
    }

    private static String name(Company company, SplittableRandom random, double much) {
        List<String> words = company.words().stream()
                .map(word -> !word.shorter().isEmpty() && random.nextDouble() < 0.4 * much
                        ? word.shorter().get(random.nextInt(word.shorter().size()))
                        : word.word())
                .collect(Collectors.toCollection(ArrayList::new));
        if (words.size() > 2 && random.nextDouble() < 0.12 * much) words.removeLast();
        if (words.size() > 1 && random.nextDouble() < 0.03 * much) Collections.swap(words, 0, 1);
        if (random.nextDouble() < 0.13 * much) words.set(0, mistyped(words.getFirst(), random));
        if (random.nextDouble() < 0.05 * much) words.add(added(company, random));
        if (words.size() > 2 && random.nextDouble() < 0.02 * much) initials(words);
        if (words.size() > 1 && random.nextDouble() < 0.03 * much) words.set(0, words.get(0) + words.remove(1));
        String form = form(company.form(), random, much);
        String name = String.join(" ", words) + (form.isEmpty() ? "" : (random.nextInt(8) == 0 ? ", " : " ") + form);
        double letters = random.nextDouble();
        if (letters < 0.1 * much) name = name.toUpperCase(Locale.ROOT);
        else if (letters < 0.15 * much) name = name.toLowerCase(Locale.ROOT);
        return random.nextDouble() < 0.1 * much
                ? Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                : name;
    }

    private static String form(Vocabulary.Form form, SplittableRandom random, double much) {
        if (random.nextDouble() < 0.35 * much) return "";
        boolean otherwise = !form.others().isEmpty() && random.nextDouble() < 0.4 * much;
        return otherwise ? form.others().get(random.nextInt(form.others().size())) : form.usual();
    }

    private static String added(Company company, SplittableRandom random) {
        return List.of("Group", "Holding", "(HQ)", company.place().country(), company.city())
                .get(random.nextInt(5));
    }

    private static void initials(List<String> words) {
        String initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        words.clear();
        words.add(initials.toUpperCase(Locale.ROOT));
    }

    private static String mistyped(String word, SplittableRandom random) {
        if (word.length() < 4) return word;
        int at = 1 + random.nextInt(word.length() - 2);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private static String domain(Company company, SplittableRandom random, double much) {
        double kind = random.nextDouble();
        if (kind < 0.22 * much) return "";
        if (kind < 0.23 * much) return FREE.get(random.nextInt(FREE.size()));
        String label = company.domain().substring(0, company.domain().indexOf('.'));
        String host = kind < 0.28 * much
                ? label + List.of(".com", ".net", ".io", "-group.com", ".eu").get(random.nextInt(5))
                : company.domain();
        double dress = random.nextDouble();
        if (dress < 0.2 * much) return "www." + host;
        if (dress < 0.32 * much)
            return "https://www." + host + List.of("/", "", "/en/").get(random.nextInt(3));
        if (dress < 0.36 * much) return host.toUpperCase(Locale.ROOT);
        return dress < 0.39 * much ? "shop." + host : host;
    }
}
