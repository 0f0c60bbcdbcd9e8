package health.attune.groups.web;

import health.attune.access.Principal;
import health.attune.groups.Group;
import health.attune.groups.GroupSessions.Shown;
import health.attune.groups.Groups;
import health.attune.groups.Membership;
import health.attune.groups.Memberships;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the sheet of a session offers: who may have led it, and of whom it may tell. */
@Component
class Sheets {
    private final Groups groups;
    private final Memberships memberships;

    Sheets(Groups groups, Memberships memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    SheetSetting of(Principal who, UUID groupId, Words words) {
        var members = new TreeMap<UUID, String>();
        memberships.roster(who, groupId).forEach((member, name) -> members.put(member.personId(), name));
        return setting(who, groups.show(who, groupId).group(), members, words);
    }

    /** Of a session that was signed: who stands in it already, and who takes part now. */
    SheetSetting of(Principal who, Shown shown, Words words) {
        var group = groups.show(who, shown.session().groupId()).group();
        var members = new TreeMap<>(shown.names());
        memberships
                .roster(who, group.id())
                .forEach((Membership member, String name) -> members.put(member.personId(), name));
        members.keySet().removeAll(shown.elsewhere());
        return setting(who, group, members, words);
    }

    private SheetSetting setting(Principal who, Group group, Map<UUID, String> members, Words words) {
        var leaders = groups.facilitators(who, group.id()).entrySet().stream()
                .map(one -> new Option(one.getKey().accountId().toString(), one.getValue()))
                .toList();
        return new SheetSetting(group, groups.zoneOf(group), leaders, sorted(members, words));
    }

    private static List<Option> sorted(Map<UUID, String> members, Words words) {
        return members.entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Option::label, words.order()))
                .toList();
    }
}
