package health.attune.appointments.calendars;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.Verb;
import health.attune.access.WorkPlaces;
import health.attune.appointments.Span;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import health.attune.pages.forms.Wall;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.rosters.Rosters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days of members of staff. Their own, and those of colleagues in the same program or at the same site: with names
 * only of people whom the reader may know; all else is a time at which somebody is taken.
 */
@Component
@Transactional
public class Calendars {
    private static final Access.Ask LISTED = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, "calendar");
    /** Another subject, so that neither entry stands for the other one. */
    private static final Access.Ask LABELED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected calendar");

    private final CalendarStore store;
    private final Accounts accounts;
    private final WorkPlaces places;
    private final Programs programs;
    private final Rosters rosters;
    private final List<KeptOpen> keptOpen;
    private final Access access;
    private final Net net;

    Calendars(
            CalendarStore store,
            Accounts accounts,
            WorkPlaces places,
            Programs programs,
            Rosters rosters,
            List<KeptOpen> keptOpen,
            Access access,
            Net net) {
        this.store = store;
        this.accounts = accounts;
        this.places = places;
        this.programs = programs;
        this.rosters = rosters;
        this.keptOpen = keptOpen;
        this.access = access;
        this.net = net;
    }

    /**
     * Days of a member of staff.
     *
     * @param zone of where they work
     * @param span all of these days
     * @param named with whom, as far as the reader may know
     * @param taken the other times at which they have an appointment
     * @param duties when they are on duty, as far as it is known
     * @param away when they are absent
     */
    public record Calendar(
            UUID accountId,
            ZoneId zone,
            Span span,
            Instant now,
            List<Named> named,
            List<Taken> taken,
            List<Span> duties,
            List<Span> away) {}

    /**
     * Which days of whom.
     *
     * @param days 1 for a day, 7 for a week
     */
    public record Asked(UUID accountId, LocalDate first, int days) {}

    /** Where that member of staff works it is this time zone. */
    public ZoneId zoneOf(UUID accountId) {
        return places.zoneOfWork(accountId).orElse(ZoneOffset.UTC);
    }

    public Calendar see(Principal who, Asked asked) {
        requireColleague(who, asked.accountId());
        var wall = new Wall(zoneOf(asked.accountId()));
        var span = new Span(
                wall.beginning(asked.first()), wall.beginning(asked.first().plusDays(asked.days())));
        var named = shown(who, store.of(asked.accountId(), span, sight(who)));
        var known = named.stream().map(one -> one.appointment().id()).collect(Collectors.toSet());
        var taken = taken(List.of(asked.accountId()), span).stream()
                .filter(one -> !known.contains(one.appointmentId()))
                .toList();
        var watched = watched(who, asked.accountId(), span);
        return new Calendar(
                asked.accountId(), wall.zone(), span, watched.now(), named, taken, watched.duties(), watched.away());
    }

    /** One day of all programs in which the reader works, with the people whom they may know. */
    public Calendar everybody(Principal who, LocalDate day) {
        var wall = new Wall(zoneOf(who.id()));
        var span = new Span(wall.beginning(day), wall.beginning(day.plusDays(1)));
        var mine = meetingPeople(who);
        var theirs = programs.programs().stream()
                .filter(program -> mine.stream().anyMatch(held -> held.isAt(program.siteId(), program.id())))
                .map(Program::id)
                .toList();
        var named = shown(who, store.in(theirs, span, sight(who)));
        return new Calendar(who.id(), wall.zone(), span, store.now(), named, List.of(), List.of(), List.of());
    }

    private List<Accounts.Held> meetingPeople(Principal who) {
        return accounts.heldBy(who.id()).stream()
                .filter(held -> Role.of(held.role()).filter(Role::meetsPeople).isPresent())
                .toList();
    }

    /** Of oneself everybody sees the days. */
    void requireColleague(Principal who, UUID accountId) {
        if (!accountId.equals(who.id()) && !colleagues(who).containsKey(accountId)) throw new NotThere();
    }

    /** Also by what was kept open; above the net: that somebody is taken is told, and of whom nothing. */
    List<Taken> taken(List<UUID> accountIds, Span span) {
        return net.above(() -> Stream.concat(
                        store.taken(accountIds, span).stream(),
                        keptOpen.stream().flatMap(kept -> kept.taken(accountIds, span).stream()))
                .toList());
    }

    Access.Sight sight(Principal who) {
        return access.sight(who, Verb.READ, DataClass.CONTACT_DETAILS);
    }

    private List<Named> shown(Principal who, List<Named> named) {
        access.recordListed(who, LISTED, people(named));
        access.recordListed(
                who,
                LABELED,
                people(named.stream()
                        .filter(one -> !one.appointment().labels().isEmpty())
                        .toList()));
        return named;
    }

    private static List<UUID> people(List<Named> named) {
        return named.stream()
                .map(one -> one.appointment().personId())
                .distinct()
                .toList();
    }

    /** What the rosters that the reader sees tell of a member of staff. */
    record Watched(Instant now, List<Span> duties, List<Span> away) {}

    Watched watched(Principal who, UUID accountId, Span span) {
        var duties = new ArrayList<Span>();
        var away = new ArrayList<Span>();
        for (var site : rosters.sites(who)) {
            var seen = rosters.see(who, site.id());
            seen.roster().between(span.from(), span.until()).stream()
                    .filter(duty -> duty.accountId().equals(accountId))
                    .map(duty -> new Span(duty.from(), duty.until()))
                    .forEach(duties::add);
            seen.absences().stream()
                    .filter(absence -> absence.accountId().equals(accountId))
                    .map(absence -> new Span(absence.from(), absence.until()))
                    .filter(span::meets)
                    .forEach(away::add);
        }
        return new Watched(store.now(), duties, away);
    }

    /** Those whose days the reader may see, by name: who meets people where the reader does, in the same program. */
    public Map<UUID, String> colleagues(Principal who) {
        var mine = meetingPeople(who);
        var byName = new TreeMap<String, UUID>();
        for (var site : programs.sitesWithin(who))
            for (var theirs : accounts.heldAt(site.id()))
                if (meetsPeople(theirs) && mine.stream().anyMatch(own -> isShared(own, theirs)))
                    byName.put(theirs.name() + " " + theirs.accountId(), theirs.accountId());
        var named = new LinkedHashMap<UUID, String>();
        byName.forEach((name, account) -> named.put(account, name.substring(0, name.lastIndexOf(' '))));
        return named;
    }

    static boolean meetsPeople(Accounts.Held held) {
        return Role.of(held.role()).filter(Role::opensRecords).isPresent();
    }

    private static boolean isShared(Accounts.Held own, Accounts.Held theirs) {
        if (own.siteId() == null || theirs.siteId() == null)
            return own.heldIn() == null || own.heldIn().equals(theirs.heldIn());
        return own.siteId().equals(theirs.siteId())
                && (own.programId() == null
                        || theirs.programId() == null
                        || own.programId().equals(theirs.programId()));
    }
}
