package firstdeal.partner.internal;

import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.Contact.Quota;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFact.Backer;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.Sponsor.Answer;
import firstdeal.partner.Sponsor.Via;
import firstdeal.platform.Once;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts about partners for the modules above; each answer is one statement, however many partners are asked about. */
@Repository
class FactStore implements PartnerFacts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<HolderRow>> HOLDERS = new TypeReference<>() {};
    private static final TypeReference<List<BackerRow>> BACKERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PartnerStore partners;
    private final ContactStore contacts;

    /** Whoever starts, settles and shows a run within one transaction asks for the same people. */
    private final Once<PartnerId, PartnerFact> once = new Once<>();

    FactStore(JdbcClient jdbc, PartnerStore partners, ContactStore contacts) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.contacts = contacts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartnerId, PartnerFact> of(Collection<PartnerId> ids) {
        return once.of(ids, this::read);
    }

    /** Somebody is about to be told that they are others now. */
    void forget() {
        once.forget();
    }

    private Map<PartnerId, PartnerFact> read(Collection<PartnerId> ids) {
        return jdbc.sql("""
                select c.id, l.*,
                       (select jsonb_agg(jsonb_build_object(
                                   'contact', p.id, 'name', p.name, 'side', a.side, 'role', a.role, 'rank', a.rank,
                                   'quota', p.quota, 'mail', p.mail, 'phone', p.phone, 'left', p.left_on,
                                   'from', a.from_day, 'until', a.until_day) order by a.from_day, a.id)
                          from assignment a join contact p on p.id = a.contact_id
                         where a.partner_id = c.id) as holders,
                       (select jsonb_agg(jsonb_build_object(
                                   'contact', p.id, 'name', p.name, 'side', s.side, 'mail', p.mail, 'phone', p.phone,
                                   'left', p.left_on, 'answer', s.answer, 'on', s.answered_on, 'by', s.answered_by,
                                   'via', s.via, 'note', s.note) order by s.side desc)
                          from sponsor s join contact p on p.id = s.contact_id
                         where s.partner_id = c.id and s.ended_on is null) as backers
                  from company c
                  left join legal_profile l on l.partner_id = c.id
                 where c.id = any(:ids) and c.merged_into is null
                """).param("ids", PartnerStore.uuids(ids)).query((row, _) -> fact(row)).list().stream()
                .collect(Collectors.toUnmodifiableMap(PartnerFact::partner, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartnerId, Company> companies(Collection<PartnerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return partners.of(ids).stream().collect(Collectors.toUnmodifiableMap(Company::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ContactId, Contact> people(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return contacts.of(ids).stream().collect(Collectors.toUnmodifiableMap(Contact::id, Function.identity()));
    }

    private static PartnerFact fact(ResultSet row) throws SQLException {
        var holders = list(row.getString("holders"), HOLDERS).stream()
                .map(HolderRow::holder)
                .toList();
        return new PartnerFact(
                new PartnerId(row.getObject("id", UUID.class)),
                holders,
                list(row.getString("backers"), BACKERS).stream()
                        .map(BackerRow::backer)
                        .toList(),
                LegalStore.profile(row));
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
    }

    private record HolderRow(
            UUID contact,
            String name,
            String side,
            String role,
            String rank,
            String quota,
            String mail,
            String phone,
            @Nullable LocalDate left,
            LocalDate from,
            @Nullable LocalDate until) {

        Holder holder() {
            return new Holder(
                    new ContactId(contact),
                    name,
                    Side.valueOf(side),
                    new Role(role),
                    Rank.valueOf(rank),
                    Quota.valueOf(quota),
                    left == null && !(mail.isEmpty() && phone.isEmpty()),
                    left != null,
                    from,
                    until);
        }
    }

    private record BackerRow(
            UUID contact,
            String name,
            String side,
            String mail,
            String phone,
            @Nullable LocalDate left,
            String answer,
            @Nullable LocalDate on,
            @Nullable String by,
            @Nullable String via,
            String note) {

        Backer backer() {
            return new Backer(
                    new ContactId(contact),
                    name,
                    Side.valueOf(side),
                    left == null && !(mail.isEmpty() && phone.isEmpty()),
                    left != null,
                    on == null || by == null || via == null
                            ? Answer.WAITING
                            : Answer.of(answer.equals("ACCEPTED"), on, by, Via.valueOf(via), note));
        }
    }
}
