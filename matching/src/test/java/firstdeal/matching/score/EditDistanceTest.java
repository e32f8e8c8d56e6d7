package firstdeal.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our distance agrees with a well-kept library's on words that are near each other and on words that are not. */
class EditDistanceTest {
    private final EditDistance ours = new EditDistance();
    private final OptimalStringAlignment theirs = new OptimalStringAlignment();

    @Test
    void aHundredThousandPairsOfWordsAreAsFarApartAsTheLibrarySays() {
        Random random = new Random(11);
        for (int i = 0; i < 100_000; i++) {
            String one = word(random, random.nextInt(12));
            String other =
                    random.nextBoolean() ? word(random, random.nextInt(12)) : changed(one, random, random.nextInt(4));
            int most = random.nextInt(4);
            int expected = (int) Math.min(theirs.distance(one, other), most + 1);
            assertThat(distance(one, other, most))
                    .as("%s, %s within %d", one, other, most)
                    .isEqualTo(expected);
            assertThat(distance(other, one, most)).isEqualTo(expected);
        }
    }

    private int distance(String one, String other, int most) {
        return ours.within(one.toCharArray(), 0, one.length(), other.toCharArray(), 0, other.length(), most);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) word.append((char) ('a' + random.nextInt(4)));
        return word.toString();
    }

    private static String changed(String word, Random random, int times) {
        StringBuilder changed = new StringBuilder(word);
        for (int i = 0; i < times && changed.length() > 1; i++) {
            int at = random.nextInt(changed.length() - 1);
            char letter = changed.charAt(at);
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, 'b');
                case 2 -> changed.setCharAt(at, 'c');
                default -> changed.deleteCharAt(at).insert(at + 1, letter);
            }
        }
        return changed.toString();
    }
}
