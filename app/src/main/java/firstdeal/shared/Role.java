package firstdeal.shared;

import java.util.regex.Pattern;

/**
 * What a person does in a partnership, by its stable kebab-case key. Roles are data of the program (an SI adds a
 * practice lead); the constants are those that the product itself speaks of.
 */
public record Role(String key) implements Comparable<Role> {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public static final Role PAM = new Role("pam");
    public static final Role PARTNER_MANAGER = new Role("partner-manager");
    public static final Role EXECUTIVE_SPONSOR = new Role("executive-sponsor");
    public static final Role PROGRAM_OWNER = new Role("program-owner");
    public static final Role AE = new Role("ae");
    public static final Role SE = new Role("se");
    public static final Role CSM = new Role("csm");
    public static final Role MARKETING = new Role("marketing");
    public static final Role LEGAL = new Role("legal");
    public static final Role OPS = new Role("ops");
    public static final Role ONBOARDING_BUDDY = new Role("onboarding-buddy");

    public Role {
        if (!KEBAB.matcher(key).matches()) {
            throw new IllegalArgumentException("A role key is kebab-case: " + key);
        }
    }

    @Override
    public int compareTo(Role other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
