package health.attune.contacts;

import health.attune.access.Access.Sight;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.database.tables.Entries;
import health.attune.programs.Discipline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ContactStore {
    static final Entries CONTACTS = new Entries("contacts", "contact");
    static final String COUNTS = CONTACTS.counts("c");
    /** The person was there. */
    static final String MET = "c.is_completed and c.with_whom = 'person'";

    /** They could speak for themselves, and only to whoever met them: no group, and no message. */
    static final String ALONE = "(c.purpose <> 'group' and c.mode <> 'message')";

    /** Whoever met them held, then, a role in which one may act on what they say. */
    static final String HEARD = """
            exists (select 1 from access.role_grant g where g.account_id = c.account_id and g.role in (%s)
                and (g.ends_at is null or g.ends_at > c.at))""".formatted(
                    Discipline.ACTING.stream().sorted().map("'%s'"::formatted).collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Contact> newest(UUID personId, int most, Cleared cleared) {
        return jdbc.sql("select c.* from contacts.contact c where c.person_id = :person and " + cleared.on("c")
                        + " and " + COUNTS + " order by c.at desc, c.id desc limit :most")
                .param("person", personId)
                .param("most", most)
                .params(cleared.parameters())
                .query(ContactStore::contact)
                .list();
    }

    /** A contact with the name of who of the staff it was. */
    record Named(Contact contact, String staff, Labels labels) {}

    /** From that moment on, the newest first. */
    List<Named> named(UUID personId, Instant from, Cleared cleared) {
        return jdbc.sql("""
                select c.*, a.name as staff
                from contacts.contact c join access.account a on a.id = c.account_id
                where c.person_id = :person and c.at >= :from and
                """ + cleared.on("c") + " and " + COUNTS + " order by c.at desc, c.id desc")
                .param("person", personId)
                .param("from", Timestamp.from(from))
                .params(cleared.parameters())
                .query((row, number) ->
                        new Named(contact(row, number), row.getString("staff"), Labels.of(row.getArray("labels"))))
                .list();
    }

    /** The same of many people. */
    List<Named> named(Collection<UUID> people, Instant from, Sight seen) {
        return jdbc.sql("""
                select c.*, a.name as staff
                from contacts.contact c join access.account a on a.id = c.account_id
                where c.person_id = any(:people) and c.at >= :from and
                """ + seen.people().on("c.person_id") + " and "
                        + seen.labels().on("c") + " and " + COUNTS + " order by c.at desc, c.id desc")
                .param("people", people.toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .params(seen.people().parameters())
                .params(seen.labels().parameters())
                .query((row, number) ->
                        new Named(contact(row, number), row.getString("staff"), Labels.of(row.getArray("labels"))))
                .list();
    }

    int count(UUID personId, Cleared cleared) {
        return jdbc.sql("select count(*) from contacts.contact c where c.person_id = :person and " + cleared.on("c")
                        + " and " + COUNTS)
                .param("person", personId)
                .params(cleared.parameters())
                .query(Integer.class)
                .single();
    }

    /** Every one of them, whether it counts or not. */
    Set<UUID> ids(UUID personId, Cleared cleared) {
        return new HashSet<>(
                jdbc.sql("select c.id from contacts.contact c where c.person_id = :person and " + cleared.on("c"))
                        .param("person", personId)
                        .params(cleared.parameters())
                        .query(UUID.class)
                        .list());
    }

    /** Those which that member of staff entered, or was there for. */
    Set<UUID> ofStaff(UUID personId, UUID accountId) {
        return new HashSet<>(jdbc.sql("select c.id from contacts.contact c where c.person_id = :person"
                        + " and (c.account_id = :account or c.recorded_by = :account)")
                .param("person", personId)
                .param("account", accountId)
                .query(UUID.class)
                .list());
    }

    Optional<Contact> find(UUID id) {
        return jdbc.sql("select c.* from contacts.contact c where c.id = ?")
                .param(id)
                .query(ContactStore::contact)
                .optional();
    }

    /** Of all that the reader is shown, counted or withdrawn. */
    Labels labels(UUID personId, Cleared cleared) {
        return jdbc.sql("select coalesce(array_agg(distinct l), '{}') from contacts.contact c, unnest(c.labels) as l"
                        + " where c.person_id = :person and " + cleared.on("c"))
                .param("person", personId)
                .params(cleared.parameters())
                .query((row, number) -> Labels.of(row.getArray(1)))
                .single();
    }

    Labels labels(UUID id) {
        return jdbc.sql("select labels from contacts.contact where id = ?")
                .param(id)
                .query((row, number) -> Labels.of(row.getArray(1)))
                .optional()
                .orElse(Labels.NONE);
    }

    Set<UUID> counting(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select c.id from contacts.contact c where c.id = any(?) and " + COUNTS)
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    boolean isRecordedBy(UUID id, UUID accountId) {
        return jdbc.sql("select 1 from contacts.contact where id = ? and recorded_by = ?")
                .params(id, accountId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean counts(UUID id) {
        return jdbc.sql("select 1 from contacts.contact c where c.id = ? and " + COUNTS)
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether somebody has met the person. */
    boolean isMet(UUID personId) {
        return jdbc.sql("select exists (select 1 from contacts.contact c where c.person_id = ? and " + MET + " and "
                        + COUNTS + ")")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    /** The newest of that member of staff. */
    Optional<Contact> latestOf(UUID accountId) {
        return jdbc.sql("select c.* from contacts.contact c where c.account_id = ? order by c.at desc limit 1")
                .param(accountId)
                .query(ContactStore::contact)
                .optional();
    }

    /** False where an entry of that id is there already. */
    boolean insert(Contact contact, UUID by) {
        return jdbc.sql("""
                insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,
                    minutes, outcome, at, note, recorded_at, recorded_by)
                values (:id, :person, :account, :with, :mode, :purpose, :completed, :minutes, :outcome, :at, :note,
                    :now, :by)
                on conflict (id) do nothing
                """)
                        .param("id", contact.id())
                        .param("person", contact.personId())
                        .param("account", contact.accountId())
                        .param("with", contact.withWhom())
                        .param("mode", contact.mode())
                        .param("purpose", contact.purpose())
                        .param("completed", contact.completed())
                        .param("minutes", contact.minutes())
                        .param("outcome", contact.outcome())
                        .param("at", Timestamp.from(contact.at()))
                        .param("note", contact.note())
                        .param("now", now())
                        .param("by", by)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("with_whom"),
                row.getString("mode"),
                row.getString("purpose"),
                row.getBoolean("is_completed"),
                row.getObject("minutes", Integer.class),
                row.getString("outcome"),
                instant(row, "at"),
                row.getString("note"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
