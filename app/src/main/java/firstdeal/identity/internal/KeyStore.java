package firstdeal.identity.internal;

import firstdeal.identity.KeyInfo;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyStore {

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(KeyInfo key, byte[] hash) {
        jdbc.sql("""
                insert into api_key (id, token_hash, staff_id, name, shown, scopes, made_at, ends_at)
                values (:id, :hash, :staff, :name, :shown, :scopes, :made, :ends)
                """)
                .param("id", key.id())
                .param("hash", hash)
                .param("staff", key.owner().value())
                .param("name", key.name())
                .param("shown", key.shown())
                .param("scopes", key.scopes().stream().map(Enum::name).toArray(String[]::new))
                .param("made", key.madeAt().atOffset(ZoneOffset.UTC))
                .param("ends", at(key.ends()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Who acts by this key, with what both the key and its owner's role permit. */
    Optional<Used> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                select k.id as key_id, k.name as key_name, k.scopes, k.last_used_at, p.id, p.role, p.zone, p.locale
                  from api_key k join staff p on p.id = k.staff_id
                 where k.token_hash = ? and k.revoked_at is null and (k.ends_at is null or k.ends_at > ?) and p.active
                """)
                .param(hash)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(KeyStore::used)
                .optional();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update api_key set last_used_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keepFresh(StaffId maker, byte[] sealed, Instant ends) {
        jdbc.sql("""
                insert into fresh_key (staff_id, sealed, ends_at) values (:staff, :sealed, :ends)
                on conflict (staff_id) do update set sealed = excluded.sealed, ends_at = excluded.ends_at
                """)
                .param("staff", maker.value())
                .param("sealed", sealed)
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> takeFresh(StaffId maker, Instant now) {
        return jdbc
                .sql(
                        "delete from fresh_key where staff_id = :staff or ends_at <= :now returning staff_id, sealed, ends_at > :now as waits")
                .param("staff", maker.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        row.getBoolean("waits") && maker.value().equals(row.getObject("staff_id", UUID.class))
                                ? Optional.of(row.getBytes("sealed"))
                                : Optional.<byte[]>empty())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<KeyInfo> all() {
        return jdbc.sql("""
                select k.*, p.name as owner_name
                  from api_key k join staff p on p.id = k.staff_id
                 order by k.revoked_at nulls first, k.id desc
                """).query(KeyStore::info).list();
    }

    Optional<KeyInfo> find(UUID id) {
        return jdbc.sql("""
                select k.*, p.name as owner_name
                  from api_key k join staff p on p.id = k.staff_id
                 where k.id = :id
                """).param("id", id).query(KeyStore::info).optional();
    }

    /** @return false if it was revoked before */
    boolean revoke(UUID id, Instant now) {
        return jdbc.sql("update api_key set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Used used(ResultSet row, int rowNumber) throws SQLException {
        var role = StaffRole.valueOf(row.getString("role"));
        var permissions = scopes(row);
        permissions.retainAll(role.permissions());
        return new Used(
                row.getObject("key_id", UUID.class),
                new ActorToken(
                        new Actor.ApiKey(
                                new StaffId(row.getObject("id", UUID.class)),
                                row.getString("key_name"),
                                role,
                                permissions,
                                Scope.ALL),
                        new Reader(Locale.forLanguageTag(row.getString("locale")), ZoneId.of(row.getString("zone")))),
                Optional.ofNullable(moment(row, "last_used_at")).orElse(Instant.EPOCH));
    }

    private static KeyInfo info(ResultSet row, int rowNumber) throws SQLException {
        return new KeyInfo(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("owner_name"),
                row.getString("name"),
                row.getString("shown"),
                scopes(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                moment(row, "ends_at"),
                moment(row, "last_used_at"),
                moment(row, "revoked_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Set<Permission> scopes(ResultSet row) throws SQLException {
        var scopes = EnumSet.noneOf(Permission.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Permission::valueOf)
                .forEach(scopes::add);
        return scopes;
    }

    record Used(UUID id, ActorToken token, Instant at) {}
}
