package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.FollowUps;
import health.attune.alerts.FollowUps.Meeting;
import health.attune.alerts.FollowUps.Seen;
import health.attune.database.Net;
import health.attune.people.Person;
import health.attune.programs.Programs;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever waits for a contact that was agreed on after an alert how the person was met since. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgreedContacts implements FollowUps.Keeper {
    /** What was said of an entry is said of what corrects it, too. */
    private static final String MEETINGS =
            """
            with recursive meeting as (
                select c.id, c.at, c.account_id, %s as is_alone, %s as is_heard from contacts.contact c
                where c.person_id = :person and c.at >= :from and %s and %s),
            chain (id, stood) as (
                select id, id from meeting
                union all
                select l.id, w.contact_id from chain l join contacts.withdrawal w on w.replaced_by = l.stood)
            select m.*, array(select l.stood from chain l where l.id = m.id) as stood from meeting m
            """.formatted(ContactStore.ALONE, ContactStore.HEARD, ContactStore.MET, ContactStore.COUNTS);

    private final FollowUps followUps;
    private final Programs programs;
    private final Access access;
    private final JdbcClient jdbc;
    private final Net net;

    AgreedContacts(FollowUps followUps, Programs programs, Access access, JdbcClient jdbc, Net net) {
        this.followUps = followUps;
        this.programs = programs;
        this.access = access;
        this.jdbc = jdbc;
        this.net = net;
    }

    /** Whose contacts those of two records are is another question once they are one, or two again. */
    @EventListener
    void moved(Person.Moved event) {
        event.personIds().forEach(this::settle);
    }

    @Override
    public void settle(UUID personId) {
        // Above the net: whoever of the staff met the person, and from whichever program.
        net.above(() -> followUps
                .agreedSince(personId)
                .ifPresent(since -> followUps.settle(personId, meetings(personId, since), programs.zoneOf(personId))));
    }

    private List<Meeting> meetings(UUID personId, Instant from) {
        return jdbc.sql(MEETINGS)
                .param("person", personId)
                .param("from", Timestamp.from(from))
                .query((row, number) -> new Meeting(
                        row.getObject("id", UUID.class),
                        Set.of((UUID[]) row.getArray("stood").getArray()),
                        ContactStore.instant(row, "at"),
                        row.getObject("account_id", UUID.class),
                        row.getBoolean("is_alone"),
                        row.getBoolean("is_heard")))
                .list();
    }

    @Override
    public Map<UUID, Seen> seen(Principal who, Collection<UUID> contactIds) {
        var found = new HashMap<UUID, Seen>();
        var sight = access.sight(who, Verb.READ, DataClass.APPOINTMENTS);
        jdbc.sql("""
                select c.id, c.at, a.name as staff, case when c.purpose = 'group' then 'group'
                    when c.mode = 'message' then 'message' else 'other' end as way
                from contacts.contact c join access.account a on a.id = c.account_id
                where c.id = any(:ids) and
                """ + sight.people().on("c.person_id") + " and "
                        + sight.labels().on("c"))
                .param("ids", contactIds.toArray(UUID[]::new))
                .params(sight.people().parameters())
                .params(sight.labels().parameters())
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(
                            id,
                            new Seen(
                                    id, ContactStore.instant(row, "at"), row.getString("way"), row.getString("staff")));
                });
        return found;
    }
}
