package health.attune.groups.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.groups.Group;
import health.attune.groups.GroupSession;
import health.attune.groups.GroupSessions.Shown;
import health.attune.groups.Groups;
import health.attune.groups.Membership;
import health.attune.groups.Memberships;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    private final Accounts accounts;

    Sheets(Groups groups, Memberships memberships, Accounts accounts) {
        this.groups = groups;
        this.memberships = memberships;
        this.accounts = accounts;
    }

    SheetSetting of(Principal who, UUID groupId, Words words) {
        var members = new TreeMap<UUID, String>();
        memberships.roster(who, groupId).forEach((member, name) -> members.put(member.personId(), name));
        var group = groups.show(who, groupId).group();
        return setting(group, leaders(who, groupId), members, words);
    }

    /** Of a session that was signed: who stands in it already, and who takes part or leads now. */
    SheetSetting of(Principal who, Shown shown, Words words) {
        var group = groups.show(who, shown.session().groupId()).group();
        var members = new TreeMap<>(shown.names());
        memberships
                .roster(who, group.id())
                .forEach((Membership member, String name) -> members.put(member.personId(), name));
        members.keySet().removeAll(shown.elsewhere());
        var leaders = new LinkedHashMap<>(leaders(who, group.id()));
        leaders.putAll(accounts.staffNames(shown.session().facts().facilitators()));
        return setting(group, leaders, members, words);
    }

    String signerOf(GroupSession session) {
        return accounts.staffName(session.signed().by());
    }

    private Map<UUID, String> leaders(Principal who, UUID groupId) {
        var leaders = new LinkedHashMap<UUID, String>();
        groups.facilitators(who, groupId).forEach((one, name) -> leaders.put(one.accountId(), name));
        return leaders;
    }

    private SheetSetting setting(Group group, Map<UUID, String> leaders, Map<UUID, String> members, Words words) {
        return new SheetSetting(group, groups.zoneOf(group), sorted(leaders, words), sorted(members, words));
    }

    private static List<Option> sorted(Map<UUID, String> named, Words words) {
        return named.entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Option::label, words.order()))
                .toList();
    }
}
