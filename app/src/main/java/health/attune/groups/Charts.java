package health.attune.groups;

import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.GroupContacts;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.groups.GroupSession.Attendance;
import health.attune.groups.GroupSession.Facts;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.groups.GroupSession.Signature;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a session writes into one chart: that person's own line and, if they were there, what was done; nobody else. */
@Component
class Charts {
    private final AttendanceStore store;
    private final GroupContacts contacts;
    private final GroupStore groups;
    private final Net net;

    Charts(AttendanceStore store, GroupContacts contacts, GroupStore groups, Net net) {
        this.store = store;
        this.contacts = contacts;
        this.groups = groups;
        this.net = net;
    }

    /** A session that is being written. */
    record Entry(Group group, UUID sessionId, Sheet sheet) {

        Line of(UUID personId) {
            return Objects.requireNonNull(sheet.lines().get(personId));
        }
    }

    void begin(Principal who, Entry entry, UUID personId) {
        add(who, entry, personId, null);
    }

    /** @param takenOut the line by which they were taken out of it before; null where it never told of them */
    void add(Principal who, Entry entry, UUID personId, @Nullable Attendance takenOut) {
        var id = insert(who, entry, personId, takenOut == null ? null : takenOut.id());
        contacts.record(who, contact(who, entry, new Key(id, personId)));
    }

    void correct(Principal who, Entry entry, Attendance old, String reason) {
        var id = insert(who, entry, old.personId(), old.id());
        contacts.correct(who, old.id(), contact(who, entry, new Key(id, old.personId())), reason);
    }

    /** It tells of them no more, and nothing of it counts in their chart. */
    void takeOut(Principal who, Entry entry, Attendance old, String reason) {
        insert(who, entry, old.personId(), old.id());
        contacts.withdraw(who, old.personId(), old.id(), reason);
    }

    /** Above the net: a label may keep the line from whoever writes it. */
    private UUID insert(Principal who, Entry entry, UUID personId, @Nullable UUID follows) {
        var line = new Attendance(
                Ids.next(), personId, entry.of(personId), follows, new Signature(who.id(), groups.now()));
        net.above(() -> store.insert(entry.sessionId(), line));
        return line.id();
    }

    private record Key(UUID id, UUID personId) {}

    private static Contact contact(Principal who, Entry entry, Key key) {
        var facts = entry.sheet().facts();
        var line = entry.of(key.personId());
        return new Contact(
                key.id(),
                key.personId(),
                met(who, facts),
                "person",
                entry.group().plan().mode(),
                "group",
                line.present(),
                line.present() ? facts.minutes() : null,
                line.outcome(),
                facts.at(),
                note(facts, line));
    }

    /** Whoever signs, if they were there; else the first of those who were. */
    private static UUID met(Principal who, Facts facts) {
        return facts.facilitators().contains(who.id())
                ? who.id()
                : facts.facilitators().stream().sorted().findFirst().orElseThrow();
    }

    private static @Nullable String note(Facts facts, Line line) {
        var text = Stream.of(line.present() ? facts.note() : null, line.words())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }
}
