package health.attune.groups;

import health.attune.access.Principal;
import health.attune.contacts.GroupContacts;
import health.attune.groups.GroupSession.Attendance;
import health.attune.groups.GroupSession.Correction;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.groups.GroupSessions.Shown;
import health.attune.pages.ChangedMeanwhile;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A session that was signed is corrected, withdrawn, or counts again: by whoever signed it, in all charts at once. */
@Component
@Transactional
public class GroupSessionChanges {
    private final GroupReach reach;
    private final GroupSessions sessions;
    private final GroupSessionStore store;
    private final Charts charts;
    private final GroupContacts contacts;

    GroupSessionChanges(
            GroupReach reach, GroupSessions sessions, GroupSessionStore store, Charts charts, GroupContacts contacts) {
        this.reach = reach;
        this.sessions = sessions;
        this.store = store;
        this.charts = charts;
        this.contacts = contacts;
    }

    /**
     * Corrects what is the same for all, or the lines of some; what was before stays to be read. A line that is missing
     * stays as it is, and so does that of somebody whom the group has lost, or whose chart has changed since. Of whom
     * it was not to tell, it tells no more.
     *
     * @throws ChangedMeanwhile when somebody else corrected or withdrew it since that version
     */
    public void correct(Principal who, UUID groupId, UUID sessionId, Correction correction) {
        var group = reach.facilitated(who, groupId);
        var shown = sessions.signed(who, groupId, sessionId);
        var sheet = correction.sheet();
        var before = shown.session();
        boolean anew = !before.facts().equals(sheet.facts());
        var standing = standing(shown);
        var changed = changed(sheet, standing, anew);
        changed.keySet().removeAll(shown.elsewhere());
        if (changed.isEmpty() && !anew) return;
        if (!store.update(sessionId, correction.version(), sheet.facts())) throw new ChangedMeanwhile();
        store.insertChange(before, correction.reason(), who.id());
        var entry = new Charts.Entry(group, sessionId, new Sheet(sheet.facts(), changed));
        var takenOut = byPerson(shown.takenOut());
        entry.sheet().lines().forEach((person, line) -> {
            var old = standing.get(person);
            if (old == null) charts.add(who, entry, person, takenOut.get(person));
            else if (line.isPart()) charts.correct(who, entry, old, correction.reason());
            else charts.takeOut(who, entry, old, correction.reason());
        });
    }

    private static Map<UUID, Attendance> standing(Shown shown) {
        var standing = byPerson(shown.lines());
        standing.keySet().removeAll(shown.elsewhere());
        return standing;
    }

    private static Map<UUID, Attendance> byPerson(List<Attendance> lines) {
        return lines.stream().collect(Collectors.toMap(Attendance::personId, Function.identity()));
    }

    /** The lines that are to be written: those that differ, or all of them where the session itself does. */
    private static Map<UUID, Line> changed(Sheet sheet, Map<UUID, Attendance> standing, boolean anew) {
        var changed = new LinkedHashMap<UUID, Line>();
        if (anew) standing.forEach((person, old) -> changed.put(person, old.line()));
        sheet.lines().forEach((person, line) -> {
            var old = standing.get(person);
            boolean differs = old == null ? line.isPart() : anew || !old.line().equals(line);
            if (differs) changed.put(person, line);
        });
        return changed;
    }

    /**
     * It counts no more, also in the charts of those who left the group since: what did not happen did not happen for
     * them either. What was changed in a chart since stays as it is there. Twice is once.
     */
    public void withdraw(Principal who, UUID groupId, UUID sessionId, String why) {
        sessions.signed(who, groupId, sessionId);
        if (store.withdraw(sessionId, why, who.id()))
            for (var line : written(sessionId)) contacts.withdraw(who, line.personId(), line.id(), why);
    }

    /** It was right after all. */
    public void restore(Principal who, UUID groupId, UUID sessionId) {
        sessions.signed(who, groupId, sessionId);
        if (store.restore(sessionId, who.id()))
            for (var line : written(sessionId)) contacts.restore(who, line.personId(), line.id());
    }

    private List<Attendance> written(UUID sessionId) {
        return sessions.standing(sessionId).stream()
                .filter(one -> one.line().isPart())
                .sorted(Comparator.comparing(Attendance::personId, GroupSession.WRITTEN))
                .toList();
    }
}
