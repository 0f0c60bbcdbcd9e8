package health.attune.checkins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LinkStore {
    private static final String LINK = """
            select l.id, l.kind, l.checkin_id, l.person_id, l.expires_at, l.ended_at, l.shown_until
            from checkins.link l where\s""";
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewLink link) {
        jdbc.sql("""
                insert into checkins.link (id, kind, token_hash, device_hash, checkin_id, person_id, made_by, made_at,
                    expires_at, used_at)
                values (:id, :kind, :token, :device, :checkin, :person, :by, :at, :expires,
                    case when :kind = 'tablet' then cast(:at as timestamptz) end)
                """)
                .param("id", link.id())
                .param("kind", link.kind())
                .param("token", link.tokenHash())
                .param("device", link.deviceHash())
                .param("checkin", link.checkinId())
                .param("person", link.personId())
                .param("by", link.madeBy())
                .param("at", Timestamp.from(link.madeAt()))
                .param("expires", Timestamp.from(link.expiresAt()))
                .update();
    }

    Optional<Link> byToken(byte[] tokenHash) {
        return jdbc.sql(LINK + "l.token_hash = :token and l.kind = 'link'")
                .param("token", tokenHash)
                .query(LinkStore::link)
                .optional();
    }

    Optional<Link> find(UUID linkId) {
        return jdbc.sql(LINK + "l.id = :id")
                .param("id", linkId)
                .query(LinkStore::link)
                .optional();
    }

    /** False where the first device that opened it was another one. */
    boolean bind(UUID linkId, byte[] deviceHash, Instant now) {
        return jdbc.sql("""
                update checkins.link set device_hash = :device, used_at = coalesce(used_at, :now)
                where id = :id and (device_hash is null or device_hash = :device)
                """)
                        .param("device", deviceHash)
                        .param("now", Timestamp.from(now))
                        .param("id", linkId)
                        .update()
                == 1;
    }

    void endAll(UUID checkinId, Instant now) {
        jdbc.sql("update checkins.link set ended_at = :now where checkin_id = :checkin and ended_at is null")
                .param("now", Timestamp.from(now))
                .param("checkin", checkinId)
                .update();
    }

    /** It is finished: whoever had it open sees for a while what came of it. */
    void finish(UUID checkinId, Instant now, Instant shownUntil) {
        jdbc.sql("""
                update checkins.link set ended_at = :now, shown_until = :shown
                where checkin_id = :checkin and ended_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("shown", Timestamp.from(shownUntil))
                .param("checkin", checkinId)
                .update();
    }

    boolean isOut(UUID personId, Instant now) {
        return jdbc.sql("""
                select exists (select 1 from checkins.link
                    where person_id = :person and ended_at is null and expires_at > :now)
                """)
                .param("person", personId)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    void endAllOf(UUID personId, Instant now) {
        jdbc.sql("""
                update checkins.link set ended_at = coalesce(ended_at, :now), shown_until = null
                where (ended_at is null or shown_until > :now)
                  and checkin_id in (select c.id from checkins.checkin c where c.person_id = :person)
                """)
                .param("now", Timestamp.from(now))
                .param("person", personId)
                .update();
    }

    /** The neutral name of the program of the person's newest open episode. */
    Optional<String> program(UUID personId) {
        return jdbc.sql("""
                select g.neutral_name from programs.episode e join programs.program g on g.id = e.program_id
                where e.person_id = :person order by (e.ended_on is null) desc, e.started_on desc, e.id limit 1
                """).param("person", personId).query(String.class).optional();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("kind").equals("tablet"),
                row.getObject("checkin_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("shown_until")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    record Link(
            UUID id,
            boolean tablet,
            UUID checkinId,
            UUID personId,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable Instant shownUntil) {

        Links.Pass pass(Instant now) {
            boolean answers = isOpen(now);
            return new Links.Pass(tablet, answers, answers || (shownUntil != null && shownUntil.isAfter(now)));
        }

        boolean isOpen(Instant at) {
            return (endedAt == null || endedAt.isAfter(at)) && expiresAt.isAfter(at);
        }
    }

    record NewLink(
            UUID id,
            String kind,
            byte[] tokenHash,
            byte @Nullable [] deviceHash,
            UUID checkinId,
            UUID personId,
            UUID madeBy,
            Instant madeAt,
            Instant expiresAt) {}
}
