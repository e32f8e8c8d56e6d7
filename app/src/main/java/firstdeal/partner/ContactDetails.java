package firstdeal.partner;

/**
 * What is written down about a person and may be changed.
 *
 * @param title what stands on the card ("VP Alliances"), not the role in the partnership
 * @param language BCP 47 tag, or empty for ours
 * @param zone IANA name, or empty for that of the onboarding
 */
public record ContactDetails(String name, String mail, String phone, String title, String language, String zone) {

    public ContactDetails {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A person has a name");
        }
    }

    public static ContactDetails of(String name, String mail, String title) {
        return new ContactDetails(name, mail, "", title, "", "");
    }

    public boolean reachable() {
        return !mail.isEmpty() || !phone.isEmpty();
    }
}
