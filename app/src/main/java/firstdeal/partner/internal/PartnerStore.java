package firstdeal.partner.internal;

import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.PartnerType;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Companies and partner types. */
@Repository
class PartnerStore {

    private final JdbcClient jdbc;

    PartnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Company get(PartnerId id) {
        return jdbc.sql("select * from company where id = :id and merged_into is null")
                .param("id", id.value())
                .query(PartnerStore::company)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Company> of(Collection<PartnerId> ids) {
        return jdbc.sql("select * from company where id = any(:ids)")
                .param("ids", uuids(ids))
                .query(PartnerStore::company)
                .list();
    }

    List<Company> all() {
        return jdbc.sql("select * from company where side = 'PARTNER' and merged_into is null order by name_key, id")
                .query(PartnerStore::company)
                .list();
    }

    /** The record that this one was merged into, when it was. */
    Optional<PartnerId> mergedInto(PartnerId id) {
        return jdbc.sql("select merged_into from company where id = :id and merged_into is not null")
                .param("id", id.value())
                .query((row, _) -> new PartnerId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Holds the company until the end of the transaction, so that what is decided about it stays true. */
    void lock(PartnerId id) {
        jdbc.sql("select id from company where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** One change of the tree of groups at a time. */
    void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('company.parent'))")
                .query((row, _) -> 1)
                .single();
    }

    Set<PartnerId> ancestors(PartnerId id) {
        return jdbc
                .sql("""
                with recursive up as (
                    select parent_id from company where id = :id
                    union
                    select c.parent_id from company c join up on c.id = up.parent_id)
                select parent_id from up where parent_id is not null
                """)
                .param("id", id.value())
                .query((row, _) -> new PartnerId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Company> units(PartnerId id) {
        return jdbc.sql("select * from company where parent_id = :id and merged_into is null order by name_key, id")
                .param("id", id.value())
                .query(PartnerStore::company)
                .list();
    }

    /** Others that are called the same or have the same domain. */
    List<Company> alike(PartnerId id, CompanyDetails details) {
        return jdbc.sql("""
                select *
                  from company
                 where merged_into is null
                   and side = 'PARTNER'
                   and id <> :id
                   and (name_key = :nameKey or (domain = :domain and domain <> ''))
                 order by name_key, id
                 limit 5
                """)
                .param("id", id.value())
                .param("nameKey", Company.nameKey(details.name()))
                .param("domain", details.domain())
                .query(PartnerStore::company)
                .list();
    }

    void add(Company company, Instant now) {
        var details = company.details();
        jdbc.sql("""
                insert into company (id, side, name, name_key, domain, type, region, tier, parent_id, about, website,
                                     created_at, version)
                values (:id, 'PARTNER', :name, :nameKey, :domain, :type, :region, :tier, :parent, :about, :website,
                        :now, 1)
                """)
                .params(details(details))
                .param("id", company.id().value())
                .param("type", details.type())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Saves over the version that the company carries. */
    void change(Company company) {
        int updated = jdbc.sql("""
                update company
                   set name = :name, name_key = :nameKey, domain = :domain, type = :type, region = :region, tier = :tier,
                       parent_id = :parent, about = :about, website = :website, version = version + 1
                 where id = :id and version = :version and merged_into is null
                """)
                .params(details(company.details()))
                .param("id", company.id().value())
                .param(
                        "type",
                        company.details().type().isEmpty()
                                ? null
                                : company.details().type())
                .param("version", company.version())
                .update();
        if (updated == 0) {
            throw new StaleData(company.id());
        }
    }

    /** The record is gone and says where to; its units go along. */
    void merge(PartnerId from, PartnerId into) {
        jdbc.sql("""
                update company set parent_id = case when id = :into then null else :into end, version = version + 1
                 where parent_id = :from
                """).param("from", from.value()).param("into", into.value()).update();
        int updated = jdbc.sql("""
                update company set merged_into = :into, parent_id = null, version = version + 1
                 where id = :from and merged_into is null
                """)
                .param("from", from.value())
                .param("into", into.value())
                .update();
        if (updated == 0) {
            throw new StaleData(from);
        }
    }

    List<PartnerType> types() {
        return jdbc.sql("select key, title, retired from partner_type order by retired, position, key")
                .query((row, _) -> new PartnerType(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    void putType(PartnerType type) {
        jdbc.sql("""
                insert into partner_type (key, title, position, retired)
                values (:key, :title, (select coalesce(max(position), 0) + 10 from partner_type), :retired)
                on conflict (key) do update set title = excluded.title, retired = excluded.retired
                """)
                .param("key", type.key())
                .param("title", type.title())
                .param("retired", type.retired())
                .update();
    }

    static UUID[] uuids(Collection<PartnerId> ids) {
        return ids.stream().map(PartnerId::value).toArray(UUID[]::new);
    }

    private static Map<String, @Nullable Object> details(CompanyDetails details) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("name", details.name());
        params.put("nameKey", Company.nameKey(details.name()));
        params.put("domain", details.domain());
        params.put("region", details.region());
        params.put("tier", details.tier());
        params.put("parent", details.parent() == null ? null : details.parent().value());
        params.put("about", details.about());
        params.put("website", details.website());
        return params;
    }

    static Company company(ResultSet row, int number) throws SQLException {
        var type = row.getString("type");
        var parent = row.getObject("parent_id", UUID.class);
        return new Company(
                new PartnerId(row.getObject("id", UUID.class)),
                new CompanyDetails(
                        row.getString("name"),
                        row.getString("domain"),
                        type == null ? "" : type,
                        row.getString("region"),
                        row.getString("tier"),
                        parent == null ? null : new PartnerId(parent),
                        row.getString("about"),
                        row.getString("website")),
                row.getInt("version"));
    }
}
