package firstdeal.partner;

/**
 * One partner in a list.
 *
 * @param pam the accountable one of ours, or empty
 * @param partnerManager theirs, or empty
 * @param people how many of theirs are known and have not left
 * @param sponsorsNamed of two
 * @param sponsorsAccepted of two
 */
public record PartnerRow(
        Company company,
        String typeTitle,
        String pam,
        String partnerManager,
        int people,
        int sponsorsNamed,
        int sponsorsAccepted) {

    /** Both managers are named and both sponsors have accepted. */
    public boolean everyoneNamed() {
        return !pam.isEmpty() && !partnerManager.isEmpty() && sponsorsAccepted == 2;
    }
}
