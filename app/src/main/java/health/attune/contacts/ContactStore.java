package health.attune.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ContactStore {
    private static final String NOT_WITHDRAWN = """
            select c.* from contacts.contact c
            where not exists (select 1 from contacts.withdrawal w where w.contact_id = c.id)
            """;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contact> of(UUID personId) {
        return jdbc.sql(NOT_WITHDRAWN + " and c.person_id = :person order by c.at desc, c.id desc")
                .param("person", personId)
                .query((row, number) -> contact(row))
                .list();
    }

    Optional<Contact> find(UUID id) {
        return jdbc.sql(NOT_WITHDRAWN + " and c.id = :id")
                .param("id", id)
                .query((row, number) -> contact(row))
                .optional();
    }

    void insert(Contact contact, UUID by) {
        jdbc.sql("""
                insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,
                    minutes, outcome, at, recorded_at, recorded_by)
                values (:id, :person, :account, :with, :mode, :purpose, :completed, :minutes, :outcome, :at, now(), :by)
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
                .param("by", by)
                .update();
    }

    void withdraw(UUID id, String reason, UUID by) {
        jdbc.sql("insert into contacts.withdrawal (contact_id, reason, withdrawn_at, withdrawn_by)"
                        + " values (:id, :reason, now(), :by) on conflict do nothing")
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    private static Contact contact(ResultSet row) throws SQLException {
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
                row.getTimestamp("at").toInstant());
    }
}
