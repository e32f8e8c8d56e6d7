package firstdeal.gate;

/**
 * Who wants to decide, as far as the rules ask.
 *
 * @param decides has the permission to decide gates
 * @param governs is our program owner
 * @param isPam is the partner account manager of this onboarding
 * @param isOurSponsor is our executive sponsor of this partnership
 */
public record Decider(String name, String key, boolean decides, boolean governs, boolean isPam, boolean isOurSponsor) {

    /** Above the one who runs it: the program owner or our sponsor, but never the onboarding's own manager. */
    public boolean standsAbove() {
        return (governs || isOurSponsor) && !isPam;
    }
}
