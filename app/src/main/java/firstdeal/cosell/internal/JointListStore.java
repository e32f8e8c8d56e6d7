package firstdeal.cosell.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountId;
import firstdeal.cosell.JointAccount;
import firstdeal.cosell.JointList;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables joint_list and joint_account. */
@Repository
class JointListStore {

    private final JdbcClient jdbc;

    JointListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With whom anything was begun: a list, a motion, a review. */
    Set<PartnerId> begun(Collection<PartnerId> partners) {
        return jdbc.sql("""
                select partner_id from joint_list where partner_id = any(:partners)
                union select partner_id from joint_motion where partner_id = any(:partners)
                union select partner_id from playbook_review where partner_id = any(:partners)
                """)
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query((row, _) -> partner(row))
                .set();
    }

    /** Those that have a list, in two statements. */
    Map<PartnerId, JointList> of(Collection<PartnerId> partners) {
        var ids = partners.stream().map(PartnerId::value).toArray(UUID[]::new);
        var accounts = jdbc
                .sql("select * from joint_account where partner_id = any(:partners)")
                .param("partners", ids)
                .query((row, _) -> Map.entry(partner(row), account(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc
                .sql("select * from joint_list where partner_id = any(:partners)")
                .param("partners", ids)
                .query((row, _) -> new JointList(
                        partner(row),
                        accounts.getOrDefault(partner(row), List.of()),
                        row.getInt("revision"),
                        confirmed(row, "our"),
                        confirmed(row, "their")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(JointList::partner, it -> it));
    }

    JointList of(PartnerId partner) {
        return of(List.of(partner)).getOrDefault(partner, JointList.none(partner));
    }

    /** Begins the list if there is none, and holds it for the rest of the transaction; every change counts. */
    void hold(PartnerId partner) {
        jdbc.sql("""
                insert into joint_list (partner_id, revision) values (:partner, 1)
                on conflict (partner_id) do update set revision = joint_list.revision + 1
                """).param("partner", partner.value()).update();
    }

    void add(PartnerId partner, UUID id, Account account, LocalDate on) {
        jdbc.sql("""
                insert into joint_account (id, partner_id, account_id, account_name, added_on)
                values (:id, :partner, :account, :name, :on)
                """)
                .param("id", id)
                .param("partner", partner.value())
                .param("account", account.id().value())
                .param("name", account.name())
                .param("on", on)
                .update();
    }

    void remove(PartnerId partner, UUID id) {
        int removed = jdbc.sql("delete from joint_account where partner_id = :partner and id = :id")
                .param("partner", partner.value())
                .param("id", id)
                .update();
        if (removed == 0) {
            throw new NotFound(id);
        }
    }

    void save(PartnerId partner, JointAccount it) {
        int saved = jdbc.sql("""
                update joint_account set our_owner = :ours::uuid, their_owner = :theirs::uuid, note = :note
                 where partner_id = :partner and id = :id
                """)
                .param("ours", it.ourOwner().map(ContactId::value).orElse(null))
                .param("theirs", it.theirOwner().map(ContactId::value).orElse(null))
                .param("note", it.note())
                .param("partner", partner.value())
                .param("id", it.id())
                .update();
        if (saved == 0) {
            throw new NotFound(it.id());
        }
    }

    /** Every place, in one statement. */
    void saveOrder(JointList list) {
        jdbc.sql("""
                update joint_account a set rank = nullif(u.rank, 0)
                  from unnest(:ids::uuid[], :ranks::int[]) as u (id, rank)
                 where a.id = u.id and a.partner_id = :partner
                """)
                .param("ids", list.accounts().stream().map(JointAccount::id).toArray(UUID[]::new))
                .param(
                        "ranks",
                        list.accounts().stream().map(it -> it.rank().orElse(0)).toArray(Integer[]::new))
                .param("partner", list.partner().value())
                .update();
    }

    void confirm(PartnerId partner, Side side, JointList.Confirmed it) {
        var sql = side == Side.VENDOR
                ? "update joint_list set our_confirmed_on = :on, our_confirmed_by = :by, our_revision = :revision"
                        + " where partner_id = :partner"
                : "update joint_list set their_confirmed_on = :on, their_confirmed_by = :by, their_revision = :revision"
                        + " where partner_id = :partner";
        int saved = jdbc.sql(sql)
                .param("on", it.on())
                .param("by", it.by())
                .param("revision", it.revision())
                .param("partner", partner.value())
                .update();
        if (saved == 0) {
            throw new NotFound(partner);
        }
    }

    private static PartnerId partner(ResultSet row) throws SQLException {
        return new PartnerId(row.getObject("partner_id", UUID.class));
    }

    private static JointAccount account(ResultSet row) throws SQLException {
        int rank = row.getInt("rank");
        return new JointAccount(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("account_name"),
                rank == 0 ? Optional.empty() : Optional.of(rank),
                contact(row, "our_owner"),
                contact(row, "their_owner"),
                row.getString("note"));
    }

    private static Optional<ContactId> contact(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(ContactId::new);
    }

    private static Optional<JointList.Confirmed> confirmed(ResultSet row, String side) throws SQLException {
        var by = row.getString(side + "_confirmed_by");
        int revision = row.getInt(side + "_revision");
        return Optional.ofNullable(row.getObject(side + "_confirmed_on", LocalDate.class))
                .map(on -> new JointList.Confirmed(on, by, revision));
    }
}
