package health.attune.caseload;

import health.attune.access.Access;
import health.attune.access.Access.Sight;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.Alerts;
import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.rules.CaseloadRuleBook;
import health.attune.pages.NotThere;
import health.attune.people.People;
import health.attune.people.PersonLine;
import health.attune.programs.Episode.EndReason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of those whom a worker cares for, each with why they stand where they stand in it today. */
@Component
@Transactional
public class Caseloads {
    /** Far above any caseload: a list is read whole, since it may be sorted by what is known of no row before. */
    public static final int MOST = 2_000;

    /** Our own: a quarter, so that the last one can be looked back at. */
    public static final int CLOSED_DAYS = 90;

    private static final Access.Ask SHOWN = new Access.Ask(Verb.READ, DataClass.RECORD, "caseload");

    /** Another subject, so that neither entry stands for the other one. */
    private static final Access.Ask LABELED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected caseload");

    private static final Access.Ask FILED = new Access.Ask(Verb.READ, DataClass.RECORD, "caseload file");
    private static final Access.Ask LABELED_FILED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected caseload file");

    /** The most urgent first; of these whoever has the most reasons, then whoever has been in care for longest. */
    private static final Comparator<Listed> BY_URGENCY = Comparator.comparing(
                    (Listed one) -> one.whys().getFirst().reason())
            .thenComparing(one -> -one.whys().size())
            .thenComparing(one -> one.row().startedOn());

    private final RowStore store;
    private final CaseloadRows rows;
    private final EndedStore closed;
    private final CaseloadRuleBook rules;
    private final FlagStore flags;
    private final People people;
    private final Alerts alerts;
    private final Access access;
    private final Clock clock;

    Caseloads(
            RowStore store,
            CaseloadRows rows,
            EndedStore closed,
            CaseloadRuleBook rules,
            FlagStore flags,
            People people,
            Alerts alerts,
            Access access,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.closed = closed;
        this.rules = rules;
        this.flags = flags;
        this.people = people;
        this.alerts = alerts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * One episode in the list.
     *
     * @param program as those who work in it call it
     * @param whys the most urgent first; never none
     * @param flag null where none is up
     * @param coming the next appointment; null where there is none
     * @param closing null while care goes on
     */
    public record Listed(
            CaseloadRow row,
            PersonLine person,
            String program,
            List<Why> whys,
            @Nullable Flag flag,
            @Nullable Coming coming,
            @Nullable Closing closing) {
        public Why why() {
            return whys.getFirst();
        }

        public UUID episodeId() {
            return row.place().episodeId();
        }

        /** Differs as soon as something differs of what the row tells. */
        public String mark() {
            var progress = row.progress();
            var told = Arrays.asList(
                    row.status(),
                    progress == null ? null : progress.told(),
                    row.answeredAt(),
                    row.touch(),
                    row.reached(),
                    coming,
                    flag,
                    whys.stream().map(Why::reason).toList());
            return Integer.toHexString(told.toString().hashCode());
        }
    }

    /**
     * How care has ended.
     *
     * @param reason null where nobody said why
     */
    public record Closing(LocalDate on, @Nullable EndReason reason) {}

    /** All of them, the most urgent first; which of them a page shows is to be {@link #shown}. */
    public List<Listed> mine(Principal who) {
        if (!who.isStaff()) return List.of();
        return ofMine(who, store.of(own(who), access.caredForIn(who)));
    }

    /** All of a program whose record the reader may open, whoever cares for the person; the most urgent first. */
    public List<Listed> inProgram(Principal who, UUID programId) {
        return who.isStaff() ? ofOthers(who, store.ofProgram(open(who), programId)) : List.of();
    }

    /** One of them. */
    public Optional<Listed> inCare(Principal who, UUID episodeId) {
        if (!who.isStaff()) return Optional.empty();
        return ofOthers(who, store.ofEpisode(open(who), episodeId)).stream().findFirst();
    }

    /** Those whose care has ended lately, on whose team they were and of whom they may still read; the last first. */
    public List<Listed> closed(Principal who) {
        if (!who.isStaff()) return List.of();
        var ended = closed.of(who.id(), own(who), CLOSED_DAYS);
        var made = rows.ended(ended.stream().map(EndedStore.Ended::episode).toList());
        var lines = byId(people.mine(
                who, made.stream().map(CaseloadRow::personId).distinct().toList()));
        var found = new ArrayList<Listed>();
        for (int i = 0; i < made.size(); i++) {
            var line = lines.get(made.get(i).personId());
            if (line != null) found.add(ended.get(i).listed(made.get(i), line));
        }
        return found;
    }

    private static Map<UUID, PersonLine> byId(List<PersonLine> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.called().id(), Function.identity()));
    }

    /** One of them. */
    public Listed one(Principal who, UUID episodeId) {
        return those(who, List.of(episodeId)).stream().findFirst().orElseThrow(NotThere::new);
    }

    /** Those of these episodes that are among them. */
    public List<Listed> those(Principal who, Collection<UUID> episodes) {
        if (!who.isStaff()) return List.of();
        return ofMine(who, store.those(own(who), access.caredForIn(who), episodes));
    }

    private Sight own(Principal who) {
        return access.ownSight(who, Verb.READ, DataClass.RECORD);
    }

    /** The same of all whose record they may open. */
    private Sight open(Principal who) {
        return access.sight(who, Verb.READ, DataClass.RECORD);
    }

    private List<Listed> ofMine(Principal who, List<RowStore.Kept> kept) {
        return listed(who, kept, byId(people.mine(who, ids(kept))));
    }

    private List<Listed> ofOthers(Principal who, List<RowStore.Kept> kept) {
        return listed(who, kept, byId(people.named(who, ids(kept))));
    }

    private static List<UUID> ids(List<RowStore.Kept> kept) {
        return kept.stream().map(one -> one.row().personId()).distinct().toList();
    }

    private List<Listed> listed(Principal who, List<RowStore.Kept> kept, Map<UUID, PersonLine> lines) {
        var ids = ids(kept);
        var calling = alerts.open(who, ids);
        var episodes = kept.stream().map(one -> one.row().place().episodeId()).toList();
        var up = flags.of(episodes, access.cleared(who, Verb.READ));
        var inForce = rules.inForce();
        var now = clock.instant();
        var coming = rows.coming(kept, now);
        var reasons = new HashMap<UUID, Reasons>();
        return kept.stream()
                .flatMap(one -> Optional.ofNullable(lines.get(one.row().personId()))
                        .map(line -> new Reasons.Told(
                                        one,
                                        line,
                                        calling.getOrDefault(one.row().personId(), 0),
                                        up.get(one.row().place().episodeId()),
                                        coming.get(one.row().place().episodeId()))
                                .listed(reasons.computeIfAbsent(
                                        one.siteId(), site -> new Reasons(inForce.at(site), now))))
                        .stream())
                .sorted(BY_URGENCY)
                .toList();
    }

    /** Records whom a page shows. */
    public void shown(Principal who, Collection<Listed> listed) {
        access.recordListed(who, Map.of(SHOWN, ids(listed.stream()), LABELED, ids(labeled(listed))));
    }

    /** Records whom a file shows, each time: it leaves Attune, and is no look at a page. */
    public void filed(Principal who, Collection<Listed> listed) {
        access.recordShown(who, FILED, ids(listed.stream()));
        access.recordShown(who, LABELED_FILED, ids(labeled(listed)));
    }

    private static Stream<Listed> labeled(Collection<Listed> listed) {
        return listed.stream().filter(one -> !one.row().labels().isEmpty());
    }

    private static List<UUID> ids(Stream<Listed> listed) {
        return listed.map(one -> one.row().personId()).distinct().toList();
    }
}
