package firstdeal.matching.psi;

import java.util.EnumSet;
import java.util.Set;

/** What a key says of an account. Types never meet: each is hashed with a tag of its own. */
public enum KeyType {
    /** The registrable domain: {@code acme.co.uk}. */
    DOMAIN("domain"),
    /** The canonical name and the country: {@code acme energy|DE}. */
    NAME("name");

    private final String word;

    KeyType(String word) {
        this.word = word;
    }

    /** How the type is called in tags and on the command line. */
    public String word() {
        return word;
    }

    int bit() {
        return 1 << ordinal();
    }

    static int bits(Set<KeyType> types) {
        return types.stream().mapToInt(KeyType::bit).sum();
    }

    static Set<KeyType> of(int bits) {
        EnumSet<KeyType> types = EnumSet.noneOf(KeyType.class);
        for (KeyType type : values()) if ((bits & type.bit()) != 0) types.add(type);
        return types;
    }
}
