package firstdeal.partner.internal;

import firstdeal.partner.LegalProfile;
import firstdeal.partner.LegalProfile.Address;
import firstdeal.partner.LegalProfile.Signatory;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Legal profiles, one for each company that has one. */
@Repository
class LegalStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Signatory>> SIGNATORIES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    LegalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LegalProfile get(PartnerId partner) {
        return jdbc.sql("select * from legal_profile where partner_id = :partner")
                .param("partner", partner.value())
                .query((row, _) -> profile(row))
                .optional()
                .orElse(LegalProfile.EMPTY);
    }

    /** Saves over the version that the profile carries; version 0 is the first. */
    void save(PartnerId partner, LegalProfile profile) {
        int saved = jdbc.sql("""
                insert into legal_profile as it (partner_id, registered_name, form, register_number, tax_number, street,
                        postal_code, city, country, billing_name, billing_mail, signatories, version)
                values (:partner, :name, :form, :register, :tax, :street, :postalCode, :city, :country, :billingName,
                        :billingMail, :signatories::jsonb, 1)
                on conflict (partner_id) do update
                   set registered_name = excluded.registered_name, form = excluded.form,
                       register_number = excluded.register_number, tax_number = excluded.tax_number,
                       street = excluded.street, postal_code = excluded.postal_code, city = excluded.city,
                       country = excluded.country, billing_name = excluded.billing_name,
                       billing_mail = excluded.billing_mail, signatories = excluded.signatories,
                       version = it.version + 1
                 where it.version = :version
                """)
                .param("partner", partner.value())
                .param("name", profile.registeredName())
                .param("form", profile.form())
                .param("register", profile.registerNumber())
                .param("tax", profile.taxNumber())
                .param("street", profile.address().street())
                .param("postalCode", profile.address().postalCode())
                .param("city", profile.address().city())
                .param("country", profile.address().country())
                .param("billingName", profile.billingName())
                .param("billingMail", profile.billingMail())
                .param("signatories", JSON.writeValueAsString(profile.signatories()))
                .param("version", profile.version())
                .update();
        if (saved == 0) {
            throw new StaleData(partner);
        }
    }

    /** The profile of a record that is merged away is kept only where the other has none. */
    void move(PartnerId from, PartnerId into) {
        jdbc.sql("""
                update legal_profile set partner_id = :into
                 where partner_id = :from and not exists (select 1 from legal_profile where partner_id = :into)
                """).param("from", from.value()).param("into", into.value()).update();
    }

    /** From a row of the table; one without a profile (a left join) is an empty one. */
    static LegalProfile profile(ResultSet row) throws SQLException {
        @Nullable String signatories = row.getString("signatories");
        if (signatories == null) {
            return LegalProfile.EMPTY;
        }
        return new LegalProfile(
                row.getString("registered_name"),
                row.getString("form"),
                row.getString("register_number"),
                row.getString("tax_number"),
                new Address(
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("country")),
                JSON.readValue(signatories, SIGNATORIES),
                row.getString("billing_name"),
                row.getString("billing_mail"),
                row.getInt("version"));
    }
}
