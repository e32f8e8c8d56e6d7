package firstdeal.matching.score;

import firstdeal.matching.list.Field;
import firstdeal.matching.list.Rows;
import java.util.Arrays;

/**
 * How much more than on average it says that two rows share this country or this city: half the difference of the logarithms of their shares
 * (term frequencies, Winkler 2000; damped since places also follow the names). In twentieths of a nat, symmetric in the lists.
 */
public final class PlaceWeights {
    private static final int BUCKETS = 1 << 16;

    private final byte[] country = new byte[512];
    private final byte[] city;

    public PlaceWeights(Rows a, Rows b) {
        int[] countries = new int[512];
        // No pair shares a city where one list has none.
        int[] cities = new int[a.cells().has(Field.CITY) && b.cells().has(Field.CITY) ? BUCKETS : 1];
        city = new byte[cities.length];
        count(a, countries, cities);
        count(b, countries, cities);
        weigh(countries, country);
        weigh(cities, city);
    }

    private static void count(Rows rows, int[] countries, int[] cities) {
        for (int row = 0; row < rows.size(); row++) {
            countries[rows.country(row)]++;
            if (cities.length > 1) cities[bucket(rows.city(row))]++;
        }
        countries[0] = 0;
    }

    private static void weigh(int[] counts, byte[] weights) {
        double total = 2;
        double squares = 0;
        for (int count : counts) total += count;
        for (int count : counts) squares += (count / total) * (count / total);
        double usual = Math.log(Math.max(squares, 1e-6));
        Arrays.fill(weights, weight(usual, 0, total));
        for (int i = 0; i < counts.length; i++) if (counts[i] > 0) weights[i] = weight(usual, counts[i], total);
    }

    private static byte weight(double usual, int count, double total) {
        return (byte) Math.clamp(Math.round(10 * (usual - Math.log((count + 1) / total))), -30, 50);
    }

    int country(int number) {
        return country[number];
    }

    int city(int hash) {
        return city[bucket(hash)];
    }

    private static int bucket(int hash) {
        return hash == 0 ? 0 : hash >>> 16;
    }
}
