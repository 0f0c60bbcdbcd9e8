package health.attune.handoffs;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HandOffStore {
    private static final String SELECT =
            "select h.*, (select s.starts_at from handoffs.slot s where s.id = h.slot_id) as slot_at"
                    + " from handoffs.handoff h ";

    /** Whoever offered it; where they are away or no longer care for the person, whoever would have their tasks. */
    private static final String SENDS = """
            (h.offered_by = :me
                or exists (select 1 from programs.program g
                           where g.id = h.program_id
                             and (g.site_id = any((select tasks.sites_for(:me))::uuid[])
                               or exists (select 1 from access.relationship r
                                          where r.account_id = :me and r.person_id = h.person_id
                                            and (r.ends_at is null or r.ends_at > now())))
                             and tasks.holder_for(h.offered_by, h.person_id, g.site_id, '{}') <> h.offered_by
                             and tasks.holder_for(h.offered_by, h.person_id, g.site_id, h.labels) = :me))
            """;

    private final JdbcClient jdbc;

    HandOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HandOff> find(UUID id) {
        return jdbc.sql(SELECT + "where h.id = ?")
                .param(id)
                .query((row, number) -> handOff(row))
                .optional();
    }

    /** The same, kept from changing until the transaction ends. */
    Optional<HandOff> locked(UUID id) {
        return jdbc.sql(SELECT + "where h.id = ? for update of h")
                .param(id)
                .query((row, number) -> handOff(row))
                .optional();
    }

    List<HandOff> of(UUID personId, Cleared cleared) {
        return jdbc.sql(SELECT + "where h.person_id = :person and " + cleared.on("h")
                        + " order by h.offered_at desc, h.id desc")
                .param("person", personId)
                .params(cleared.parameters())
                .query((row, number) -> handOff(row))
                .list();
    }

    /**
     * What that member of staff is to act on, or may have to: to answer, to meet, and all that is open of what they
     * offered or is theirs since nobody is left who offered it; the oldest first.
     */
    List<HandOff> waiting(UUID accountId, Collection<UUID> programs) {
        return jdbc.sql(SELECT + """
                where h.closed_at is null and h.met_at is null and (
                    h.answered_at is null and (h.account_id = :me
                        or h.account_id is null and h.program_id = any(:programs) and h.offered_by <> :me)
                    or h.answer = 'accepted' and h.answered_by = :me
                    or h.answer is distinct from 'withdrawn' and\s""" + SENDS + """
                ) order by h.offered_at, h.id
                """)
                .param("me", accountId)
                .param("programs", programs.toArray(UUID[]::new))
                .query((row, number) -> handOff(row))
                .list();
    }

    /** Whether it is theirs to find another way where nobody answers or meets. */
    boolean isSentBy(UUID accountId, UUID id) {
        return jdbc.sql("select " + SENDS + " from handoffs.handoff h where h.id = :id")
                .param("me", accountId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** What they offered in the last four weeks, and what of it is still open; the newest first. */
    List<HandOff> offeredBy(UUID accountId) {
        return jdbc.sql(SELECT + """
                where h.offered_by = ?
                  and (h.offered_at > now() - interval '28 days' or h.answered_at is null)
                order by h.offered_at desc, h.id desc limit 200
                """)
                .param(accountId)
                .query((row, number) -> handOff(row))
                .list();
    }

    /** False where one of that id is there already. */
    boolean insert(UUID id, HandOff.Offer offer, UUID by) {
        return jdbc.sql("""
                insert into handoffs.handoff (id, person_id, program_id, account_id, mode, words, slot_id, offered_by)
                values (:id, :person, :program, :account, :mode, :words, :slot, :by) on conflict (id) do nothing
                """)
                        .param("id", id)
                        .param("person", offer.personId())
                        .param("program", offer.programId())
                        .param("account", offer.accountId())
                        .param("mode", offer.mode())
                        .param("words", offer.words())
                        .param("slot", offer.slotId())
                        .param("by", by)
                        .update()
                == 1;
    }

    void answer(UUID id, String word, @Nullable String reason, UUID by) {
        jdbc.sql("update handoffs.handoff set answer = :word, reason = :reason, answered_at = now(), answered_by = :by"
                        + " where id = :id and answered_at is null")
                .param("word", word)
                .param("reason", reason)
                .param("by", by)
                .param("id", id)
                .update();
    }

    void close(UUID id, UUID by) {
        jdbc.sql("update handoffs.handoff set closed_at = now(), closed_by = ? where id = ? and closed_at is null")
                .params(by, id)
                .update();
    }

    /** What is open of somebody; nobody decided it. */
    void closeAll(UUID personId) {
        jdbc.sql("update handoffs.handoff set closed_at = now() where person_id = ? and closed_at is null"
                        + " and met_at is null and answer is distinct from 'withdrawn'")
                .param(personId)
                .update();
    }

    /** Kept from changing until the transaction ends. */
    boolean isAlive(UUID personId) {
        return jdbc.sql("select died_on is null from people.person where id = ? for share")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    List<HandOff> accepted(UUID personId) {
        return jdbc.sql(SELECT + "where h.person_id = ? and h.answer = 'accepted'"
                        + " order by h.offered_at for update of h")
                .param(personId)
                .query((row, number) -> handOff(row))
                .list();
    }

    void met(UUID id, @Nullable UUID contactId, @Nullable Instant at) {
        jdbc.sql("update handoffs.handoff set contact_id = :contact, met_at = :at where id = :id")
                .param("contact", contactId)
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static HandOff handOff(ResultSet row) throws SQLException {
        return new HandOff(
                row.getObject("id", UUID.class),
                new HandOff.Offer(
                        row.getObject("person_id", UUID.class),
                        row.getObject("program_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("mode"),
                        row.getString("words"),
                        row.getObject("slot_id", UUID.class)),
                row.getObject("offered_by", UUID.class),
                row.getTimestamp("offered_at").toInstant(),
                Labels.of(row.getArray("labels")),
                answer(row),
                instant(row.getTimestamp("slot_at")),
                row.getObject("contact_id", UUID.class),
                instant(row.getTimestamp("met_at")),
                instant(row.getTimestamp("closed_at")));
    }

    private static HandOff.@Nullable Answer answer(ResultSet row) throws SQLException {
        var word = row.getString("answer");
        return word == null
                ? null
                : new HandOff.Answer(
                        word,
                        row.getString("reason"),
                        row.getObject("answered_by", UUID.class),
                        row.getTimestamp("answered_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
