package firstdeal.matching.score;

import firstdeal.matching.list.Rows;

/**
 * How much more than on average it says that two rows share this country or this city: half the difference of the logarithms of their shares
 * (term frequencies, Winkler 2000; damped since places also follow the names). In twentieths of a nat, symmetric in the lists.
 */
public final class PlaceWeights {
    private static final int BUCKETS = 1 << 16;

    private final byte[] country = new byte[512];
    private final byte[] city = new byte[BUCKETS];

    public PlaceWeights(Rows a, Rows b) {
        int[] countries = new int[512];
        int[] cities = new int[BUCKETS];
        count(a, countries, cities);
        count(b, countries, cities);
        weigh(countries, country);
        weigh(cities, city);
    }

    private static void count(Rows rows, int[] countries, int[] cities) {
        for (int row = 0; row < rows.size(); row++) {
            countries[rows.country(row)]++;
            cities[bucket(rows.city(row))]++;
        }
        countries[0] = 0;
    }

    private static void weigh(int[] counts, byte[] weights) {
        double total = 2;
        double squares = 0;
        for (int count : counts) total += count;
        for (int count : counts) squares += (count / total) * (count / total);
        double usual = Math.log(Math.max(squares, 1e-6));
        for (int i = 0; i < counts.length; i++) {
            double rarer = usual - Math.log((counts[i] + 1) / total);
            weights[i] = (byte) Math.clamp(Math.round(10 * rarer), -30, 50);
        }
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
