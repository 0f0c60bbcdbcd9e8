package health.attune.looks;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Net;
import health.attune.looks.DayOfLooks.LooksOf;
import health.attune.looks.LookStore.Range;
import health.attune.looks.LookStore.Row;
import health.attune.pages.NotThere;
import health.attune.people.People;
import health.attune.programs.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a person who did what with their data: what the audit trail holds about them, and nothing about others. */
@Component
public class Looks {
    private static final int DAYS = 10;

    private final LookStore store;
    private final Access access;
    private final Programs programs;
    private final ObjectProvider<WithheldLooks> withheld;
    private final People people;
    private final Net net;

    Looks(
            LookStore store,
            Access access,
            Programs programs,
            ObjectProvider<WithheldLooks> withheld,
            People people,
            Net net) {
        this.store = store;
        this.access = access;
        this.programs = programs;
        this.withheld = withheld;
        this.people = people;
        this.net = net;
    }

    /**
     * What the person wants to see.
     *
     * @param before only days before that one; null from the newest on
     * @param looker the key of the one whose looks alone are meant; empty for all
     */
    public record Wish(@Nullable LocalDate before, String looker) {}

    /** The reader's own; that they looked here is an entry, too. */
    @Transactional
    public LookHistory own(Principal who, Wish wish) {
        var personId = who.personId();
        if (personId == null) throw new NotThere();
        access.require(who, Verb.READ, DataClass.AUDIT_TRAIL, personId, "who has looked");
        // Above the net: of a record that stands in theirs the trail still bears the old id.
        return net.above(() -> history(personId, people.recordsOf(personId), wish));
    }

    private LookHistory history(UUID personId, List<UUID> records, Wish wish) {
        var zone = programs.zoneOf(personId);
        var leftOut = withheld.orderedStream()
                .flatMap(module -> module.of(personId).stream())
                .toList();
        var lookers = store.lookers(records, leftOut);
        var chosen = chosen(lookers, wish.looker());
        var range = new Range(records, chosen == null ? lookers : List.of(chosen), zone, leftOut);
        var days = days(range, wish.before() == null ? null : startOf(wish.before(), zone));
        if (days.isEmpty()) return new LookHistory(List.of(), lookers, chosen, null, zone);
        var earliest = days.getLast();
        var shown = grouped(lookers, store.looks(range, startOf(earliest, zone), endOf(days.getFirst(), zone)));
        var more = store.latestBefore(range, startOf(earliest, zone)) != null;
        return new LookHistory(shown, lookers, chosen, more ? earliest : null, zone);
    }

    private static @Nullable Looker chosen(List<Looker> lookers, String key) {
        if (key.isEmpty()) return null;
        return lookers.stream()
                .filter(looker -> looker.key().equals(key))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** The newest days on which there is something, found one after the other: days without are many. */
    private List<LocalDate> days(Range range, @Nullable Instant before) {
        var days = new ArrayList<LocalDate>();
        for (var at = store.latestBefore(range, before); at != null && days.size() < DAYS; ) {
            var day = at.atZone(range.zone()).toLocalDate();
            days.add(day);
            at = store.latestBefore(range, startOf(day, range.zone()));
        }
        return days;
    }

    private static List<DayOfLooks> grouped(List<Looker> lookers, List<Row> rows) {
        var days = new LinkedHashMap<LocalDate, LinkedHashMap<Looker, List<Look>>>();
        for (var row : rows)
            days.computeIfAbsent(row.day(), day -> new LinkedHashMap<>())
                    .computeIfAbsent(of(lookers, row.actor()), looker -> new ArrayList<>())
                    .add(row.look());
        return days.entrySet().stream()
                .map(day -> new DayOfLooks(
                        day.getKey(),
                        day.getValue().entrySet().stream()
                                .map(one -> new LooksOf(one.getKey(), one.getValue()))
                                .sorted(Comparator.comparing(Looks::last).reversed())
                                .toList()))
                .toList();
    }

    private static Looker of(List<Looker> lookers, @Nullable UUID actor) {
        return lookers.stream()
                .filter(looker -> looker.is(actor))
                .findFirst()
                .orElseGet(() -> Looker.several(Looker.Kind.SERVICE, List.of()));
    }

    private static Instant last(LooksOf one) {
        return Objects.requireNonNull(one.looks().stream()
                .map(Look::last)
                .max(Comparator.naturalOrder())
                .orElse(null));
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return startOf(day.plusDays(1), zone);
    }
}
