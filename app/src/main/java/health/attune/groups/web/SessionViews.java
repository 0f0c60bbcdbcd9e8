package health.attune.groups.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.groups.GroupSession;
import health.attune.groups.GroupSession.Attendance;
import health.attune.groups.GroupSession.Signature;
import health.attune.groups.GroupSessions.Shown;
import health.attune.groups.Groups;
import health.attune.pages.Words;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SessionViews {
    private final Groups groups;
    private final Accounts accounts;

    SessionViews(Groups groups, Accounts accounts) {
        this.groups = groups;
        this.accounts = accounts;
    }

    private record Saying(Words words, ZoneId zone, Map<UUID, String> staff) {
        String by(Signature signature, String key) {
            return words.say(key, name(signature.by()), words.moment(signature.at(), zone));
        }

        String name(UUID account) {
            return staff.getOrDefault(account, "");
        }
    }

    SessionView of(Principal who, Shown shown, Words words) {
        var session = shown.session();
        var group = groups.show(who, session.groupId()).group();
        var saying = new Saying(words, groups.zoneOf(group), accounts.staffNames(staff(shown)));
        boolean wasThere = shown.changeable() || session.facts().facilitators().contains(who.id());
        return new SessionView(
                group.plan().name(),
                "/groups/" + group.id(),
                "/groups/" + group.id() + "/sessions/" + session.id(),
                words.moment(session.facts().at(), saying.zone()),
                words.say("groups.session.minutes", session.facts().minutes()),
                leaders(session, saying),
                wasThere ? session.facts().note() : null,
                saying.by(session.signed(), "groups.session.signed"),
                withdrawn(session, saying),
                lines(shown, saying),
                shown.others() == 0 ? null : words.say("groups.session.others", shown.others()),
                wasThere ? history(shown, saying) : List.of(),
                shown.changeable());
    }

    private static @Nullable String withdrawn(GroupSession session, Saying saying) {
        var withdrawn = session.withdrawn();
        return withdrawn == null ? null : saying.by(withdrawn, "groups.session.withdrawn.by");
    }

    private static String leaders(GroupSession session, Saying saying) {
        return session.facts().facilitators().stream()
                .map(saying::name)
                .sorted(saying.words().order())
                .collect(Collectors.joining(", "));
    }

    private static List<SessionView.LineRow> lines(Shown shown, Saying saying) {
        return shown.lines().stream()
                .map(one -> new SessionView.LineRow(
                        name(shown, one),
                        outcome(one, saying),
                        one.line().words(),
                        shown.elsewhere().contains(one.personId())))
                .sorted(Comparator.comparing(
                        SessionView.LineRow::name, saying.words().order()))
                .toList();
    }

    /** Lines first, then what was the same for all, then that it did not count for a while. */
    private static List<String> history(Shown shown, Saying saying) {
        var byFollowed = Stream.of(shown.lines(), shown.takenOut(), shown.before())
                .flatMap(List::stream)
                .filter(one -> one.follows() != null)
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.follows()), one -> one));
        var lines = shown.before().stream()
                .flatMap(one -> Optional.ofNullable(byFollowed.get(one.id()))
                        .filter(after -> !one.line().equals(after.line()))
                        .map(after -> saying.words()
                                .say(
                                        "groups.history.line",
                                        name(shown, one),
                                        outcome(one, saying),
                                        saying.by(after.recorded(), "groups.history.by")))
                        .stream());
        return Stream.concat(lines, past(shown, saying)).toList();
    }

    private static Stream<String> past(Shown shown, Saying saying) {
        var words = saying.words();
        var facts = shown.past().changes().stream()
                .map(one -> words.say(
                        "groups.history.facts",
                        words.moment(one.at(), saying.zone()),
                        one.minutes(),
                        one.note(),
                        saying.by(one.changed(), "groups.history.by")));
        var withdrawals = shown.past().withdrawals().stream()
                .map(one -> words.say(
                        "groups.history.withdrawn",
                        saying.by(one.withdrawn(), "groups.history.by"),
                        words.say("groups.why." + one.why()),
                        saying.by(one.undone(), "groups.history.by")));
        return Stream.concat(facts, withdrawals);
    }

    private static String name(Shown shown, Attendance one) {
        return shown.names().getOrDefault(one.personId(), "");
    }

    private static String outcome(Attendance one, Saying saying) {
        return saying.words().say("groups.outcome." + one.line().outcome());
    }

    private static Set<UUID> staff(Shown shown) {
        var staff = new HashSet<>(shown.session().facts().facilitators());
        staff.add(shown.session().signed().by());
        var withdrawn = shown.session().withdrawn();
        if (withdrawn != null) staff.add(withdrawn.by());
        shown.lines().forEach(one -> staff.add(one.recorded().by()));
        shown.before().forEach(one -> staff.add(one.recorded().by()));
        shown.takenOut().forEach(one -> staff.add(one.recorded().by()));
        shown.past().changes().forEach(one -> staff.add(one.changed().by()));
        for (var one : shown.past().withdrawals())
            staff.addAll(List.of(one.withdrawn().by(), one.undone().by()));
        return staff;
    }
}
