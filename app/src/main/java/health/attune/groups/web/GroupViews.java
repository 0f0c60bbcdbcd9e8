package health.attune.groups.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.groups.Group;
import health.attune.groups.GroupSession;
import health.attune.groups.GroupSessions;
import health.attune.groups.Groups;
import health.attune.groups.Memberships;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.programs.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class GroupViews {
    private static final int SESSIONS = 30;

    private final Groups groups;
    private final Memberships memberships;
    private final GroupSessions sessions;
    private final Programs programs;
    private final Accounts accounts;

    GroupViews(Groups groups, Memberships memberships, GroupSessions sessions, Programs programs, Accounts accounts) {
        this.groups = groups;
        this.memberships = memberships;
        this.sessions = sessions;
        this.programs = programs;
        this.accounts = accounts;
    }

    GroupView of(Principal who, UUID groupId, Words words) {
        var listed = groups.show(who, groupId);
        var group = listed.group();
        var href = "/groups/" + groupId;
        boolean own = listed.own() && !group.isOver();
        boolean arranges = groups.mayArrange(who, group);
        var zone = groups.zoneOf(group);
        return new GroupView(
                group,
                href,
                facts(who, listed, words),
                link(group),
                own,
                arranges,
                facilitators(who, group, arranges, words),
                arranges ? options(groups.candidates(who, groupId)) : List.of(),
                own ? members(who, group, words) : List.of(),
                own ? candidates(who, groupId, words) : List.of(),
                own ? sessions(who, groupId, new Saying(words, zone)) : List.of());
    }

    private List<Option> facts(Principal who, Group.Listed listed, Words words) {
        var plan = listed.group().plan();
        var facts = new ArrayList<Option>();
        facts.add(new Option(
                words.say("groups.field.program"),
                programs.nameFor(who, programs.program(listed.group().programId()))));
        facts.add(new Option(words.say("groups.field.meets"), plan.meets()));
        facts.add(new Option(words.say("groups.field.mode"), words.say("groups.mode." + plan.mode())));
        if (plan.place() != null) facts.add(new Option(words.say("groups.field.place"), plan.place()));
        facts.add(new Option(words.say("groups.field.admission"), words.say("groups.admission." + plan.admission())));
        facts.add(new Option(words.say("groups.members"), taking(listed, words)));
        return facts;
    }

    static String taking(Group.Listed listed, Words words) {
        var most = listed.group().plan().most();
        return most == null
                ? words.say("groups.taking", listed.members())
                : words.say("groups.taking.of", listed.members(), most);
    }

    private static @Nullable String link(Group group) {
        var place = group.plan().place();
        return place != null && place.matches("https://\\S+") ? place : null;
    }

    private List<GroupView.Person> facilitators(Principal who, Group group, boolean arranges, Words words) {
        var found = groups.facilitators(who, group.id());
        var zone = groups.zoneOf(group);
        return found.entrySet().stream()
                .map(one -> new GroupView.Person(
                        one.getValue(),
                        words.say("groups.since", day(one.getKey().since(), zone, words)),
                        arranges && found.size() > 1
                                ? "/groups/" + group.id() + "/facilitators/"
                                        + one.getKey().id()
                                : null))
                .toList();
    }

    private List<GroupView.Person> members(Principal who, Group group, Words words) {
        var tallies = sessions.tallies(who, group.id());
        var zone = groups.zoneOf(group);
        return memberships.roster(who, group.id()).entrySet().stream()
                .map(one -> {
                    var tally = tallies.get(one.getKey().personId());
                    var since = words.say("groups.since", day(one.getKey().since(), zone, words));
                    return new GroupView.Person(
                            one.getValue(),
                            tally == null ? since : words.say("groups.attended", since, tally.present(), tally.all()),
                            "/groups/" + group.id() + "/members/" + one.getKey().id());
                })
                .sorted(Comparator.comparing(GroupView.Person::name, words.order()))
                .toList();
    }

    private List<Option> candidates(Principal who, UUID groupId, Words words) {
        return memberships.candidates(who, groupId).stream()
                .map(one -> new Option(one.id().toString(), one.shown()))
                .sorted(Comparator.comparing(Option::label, words.order()))
                .toList();
    }

    private static List<Option> options(Map<UUID, String> named) {
        return named.entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private record Saying(Words words, ZoneId zone) {}

    private List<GroupView.SessionRow> sessions(Principal who, UUID groupId, Saying saying) {
        var found = sessions.of(who, groupId, SESSIONS);
        var names = accounts.staffNames(
                found.stream().map(one -> one.session().signed().by()).toList());
        return found.stream()
                .map(one -> new GroupView.SessionRow(
                        saying.words().moment(one.session().facts().at(), saying.zone()),
                        told(one, saying.words()),
                        names.getOrDefault(one.session().signed().by(), ""),
                        "/groups/" + groupId + "/sessions/" + one.session().id()))
                .toList();
    }

    private static String told(GroupSession.Listed one, Words words) {
        return one.session().counts()
                ? words.say("groups.session.present", one.present(), one.all())
                : words.say("groups.session.withdrawn");
    }

    private static String day(Instant at, ZoneId zone, Words words) {
        return words.day(LocalDate.ofInstant(at, zone));
    }
}
