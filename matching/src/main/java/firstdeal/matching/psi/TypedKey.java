package firstdeal.matching.psi;

import java.util.Comparator;

/**
 * One element of a set.
 *
 * @param text normalised; equal keys are equal texts of the same type
 */
public record TypedKey(KeyType type, String text) implements Comparable<TypedKey> {
    private static final Comparator<TypedKey> ORDER =
            Comparator.comparing(TypedKey::type).thenComparing(TypedKey::text);

    public TypedKey {
        if (text.isEmpty()) throw new IllegalArgumentException("A key is not empty.");
    }

    @Override
    public int compareTo(TypedKey other) {
        return ORDER.compare(this, other);
    }
}
