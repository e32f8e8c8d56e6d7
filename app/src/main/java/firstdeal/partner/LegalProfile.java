package firstdeal.partner;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** What a contract needs to know about a company. It may be incomplete; {@link #missing()} says what is. */
public record LegalProfile(
        String registeredName,
        String form,
        String registerNumber,
        String taxNumber,
        Address address,
        List<Signatory> signatories,
        String billingName,
        String billingMail,
        int version) {

    /** Nothing known yet. */
    public static final LegalProfile EMPTY =
            new LegalProfile("", "", "", "", new Address("", "", "", ""), List.of(), "", "", 0);

    /** @param country two letters, ISO 3166-1 */
    public record Address(String street, String postalCode, String city, String country) {

        boolean isComplete() {
            return !street.isEmpty() && !city.isEmpty() && !country.isEmpty();
        }
    }

    /** A person who may sign for the company. */
    public record Signatory(String name, String title, String mail, Authority authority) {}

    /** Whether a signature binds alone or only with a second one. */
    public enum Authority {
        SOLE,
        JOINT
    }

    public LegalProfile {
        signatories = List.copyOf(signatories);
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** What is still missing, one sentence each, in the order of the form. */
    public List<Text> missing() {
        var missing = new ArrayList<Text>();
        if (registeredName.isEmpty()) {
            missing.add(Text.of("partner.legal.missing.registered-name"));
        }
        if (form.isEmpty()) {
            missing.add(Text.of("partner.legal.missing.form"));
        }
        if (registerNumber.isEmpty()) {
            missing.add(Text.of("partner.legal.missing.register-number"));
        }
        if (taxNumber.isEmpty()) {
            missing.add(Text.of("partner.legal.missing.tax-number"));
        }
        if (!address.isComplete()) {
            missing.add(Text.of("partner.legal.missing.address"));
        }
        if (!canSign()) {
            missing.add(
                    signatories.isEmpty()
                            ? Text.of("partner.legal.missing.signatory")
                            : Text.of("partner.legal.missing.second-signatory"));
        }
        if (billingName.isEmpty() || billingMail.isEmpty()) {
            missing.add(Text.of("partner.legal.missing.billing"));
        }
        return List.copyOf(missing);
    }

    /** One who signs alone, or two who sign together. */
    public boolean canSign() {
        return signatories.size() >= 2 || signatories.stream().anyMatch(it -> it.authority() == Authority.SOLE);
    }
}
