package firstdeal.access.internal;

import firstdeal.access.AccessEntry;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessFact;
import firstdeal.access.AccessFacts;
import firstdeal.access.Channel;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts about access and channels, in one statement however many partners are asked about. */
@Repository
class AccessFactStore implements AccessFacts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<StepRow>> STEPS = new TypeReference<>() {};
    private static final TypeReference<List<ChannelRow>> CHANNELS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    AccessFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartnerId, AccessFact> of(Collection<PartnerId> partners) {
        var facts = new HashMap<PartnerId, AccessFact>();
        partners.forEach(it -> facts.put(it, AccessFact.NONE));
        jdbc.sql("""
                select p.id,
                       (select jsonb_agg(jsonb_build_object(
                                   'contact', last.contact_id, 'system', last.system, 'step', last.step,
                                   'on', last.on_day, 'by', last.by_name, 'note', last.note))
                          from (select distinct on (s.contact_id, s.system) s.*
                                  from access_step s
                                 where s.partner_id = p.id
                                 order by s.contact_id, s.system, s.id desc) last) as steps,
                       (select jsonb_agg(jsonb_build_object(
                                   'id', c.id, 'kind', c.kind, 'title', c.title, 'link', c.link, 'members', c.members,
                                   'opened', c.opened_on, 'closed', c.closed_on, 'version', c.version)
                                   order by c.opened_on, c.id)
                          from channel c
                         where c.partner_id = p.id) as channels
                  from unnest(:ids::uuid[]) as p (id)
                """)
                .param("ids", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new PartnerId(row.getObject("id", UUID.class)), fact(row)))
                .list()
                .forEach(it -> facts.put(it.getKey(), it.getValue()));
        return Map.copyOf(facts);
    }

    private static AccessFact fact(ResultSet row) throws SQLException {
        var partner = new PartnerId(row.getObject("id", UUID.class));
        return new AccessFact(
                list(row.getString("steps"), STEPS).stream()
                        .map(it -> it.entry(partner))
                        .toList(),
                list(row.getString("channels"), CHANNELS).stream()
                        .map(it -> it.channel(partner))
                        .toList());
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
    }

    private record StepRow(UUID contact, String system, String step, LocalDate on, String by, String note) {

        AccessEntry entry(PartnerId partner) {
            return new AccessEntry(partner, new ContactId(contact), system, Step.valueOf(step), on, by, note);
        }
    }

    private record ChannelRow(
            UUID id,
            String kind,
            String title,
            String link,
            Set<UUID> members,
            LocalDate opened,
            @Nullable LocalDate closed,
            int version) {

        Channel channel(PartnerId partner) {
            var people = members.stream().map(ContactId::new).collect(Collectors.toSet());
            return new Channel(id, partner, kind, title, link, people, opened, closed, version);
        }
    }
}
