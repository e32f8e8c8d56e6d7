package firstdeal.matching.list;

import firstdeal.matching.text.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that tell an account: its number in a register (of companies, of VAT payers, LEI and the like), its telephone number, its postal code; as
 * hashes of what is left without the marks that people write them with. A list without any of these columns has none and pays nothing.
 */
public final class Marks {
    /** Integers per row. */
    static final int WIDTH = 3;

    private static final Field[] FIELDS = {Field.NUMBER, Field.PHONE, Field.POSTCODE};
    /** Fewer digits tell no telephone number; of longer ones the last eight count, since prefixes are written in many ways. */
    private static final int PHONE_LEAST = 6;

    private static final int PHONE_MOST = 8;

    private final int[] data;

    private Marks(int[] data) {
        this.data = data;
    }

    static @Nullable Marks of(Cells cells, Workers workers) {
        if (!cells.has(Field.NUMBER) && !cells.has(Field.PHONE) && !cells.has(Field.POSTCODE)) return null;
        Marks marks = new Marks(new int[cells.rows() * WIDTH]);
        int stretch = 1 << 15;
        workers.run((cells.rows() + stretch - 1) / stretch, p -> {
            for (int row = p * stretch; row < Math.min(cells.rows(), (p + 1) * stretch); row++) marks.read(cells, row);
        });
        return marks;
    }

    private void read(Cells cells, int row) {
        for (int i = 0; i < WIDTH; i++) {
            if (!cells.has(FIELDS[i])) continue;
            String text = cells.text(FIELDS[i], row);
            if (!text.isBlank()) data[row * WIDTH + i] = hash(plain(FIELDS[i], text));
        }
    }

    /** What counts of a cell; empty when it tells nothing. */
    static String plain(Field field, String text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toUpperCase(text.charAt(i));
            boolean digit = c >= '0' && c <= '9';
            if (digit || field != Field.PHONE && Character.isLetter(c)) kept.append(c);
        }
        return switch (field) {
            case NUMBER -> number(kept.toString());
            case PHONE -> phone(kept.toString());
            default -> postcode(kept.toString());
        };
    }

    /** Without the country that a VAT number begins with, and without leading zeros; nothing that is too short to tell. */
    private static String number(String kept) {
        String bare = kept.matches("[A-Z]{2}\\d{6,}") ? kept.substring(2) : kept;
        String number = bare.replaceFirst("^0+", "");
        return number.length() < 4 || isRepeated(number) ? "" : number;
    }

    private static String phone(String digits) {
        if (digits.length() < PHONE_LEAST || isRepeated(digits)) return "";
        return digits.substring(Math.max(0, digits.length() - PHONE_MOST));
    }

    /** Of nine digits the first five: the longer ZIP code names a street of the shorter. */
    private static String postcode(String kept) {
        return kept.matches("\\d{9}") ? kept.substring(0, 5) : kept;
    }

    /** A placeholder such as 000000. */
    private static boolean isRepeated(String text) {
        return text.chars().allMatch(c -> c == text.charAt(0));
    }

    private static int hash(String plain) {
        if (plain.isEmpty()) return 0;
        int hash = (int) Hash.of(plain);
        return hash == 0 ? 1 : hash;
    }

    int number(int row) {
        return data[row * WIDTH];
    }

    int phone(int row) {
        return data[row * WIDTH + 1];
    }

    int postcode(int row) {
        return data[row * WIDTH + 2];
    }

    int[] data() {
        return data;
    }

    static Marks read(int[] data) {
        return new Marks(data);
    }
}
