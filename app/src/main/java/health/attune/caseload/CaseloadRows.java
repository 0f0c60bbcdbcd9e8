package health.attune.caseload;

import health.attune.appointments.Appointments;
import health.attune.appointments.Next;
import health.attune.assets.Measures;
import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.RowFold.Happened;
import health.attune.caseload.rules.CaseloadRuleBook;
import health.attune.checkins.Courses;
import health.attune.contacts.Touches;
import health.attune.contacts.Touches.Asked;
import health.attune.database.Net;
import health.attune.programs.Episodes;
import health.attune.programs.OpenEpisode;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes rows from what happened: always all rows of a person, so that no kind of change needs a rule of its own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseloadRows {
    private final Episodes episodes;
    private final Courses courses;
    private final Touches touches;
    private final Appointments appointments;
    private final ObjectProvider<Milestone.Teller> tellers;
    private final CaseloadRuleBook rules;
    private final RowStore store;
    private final Questionnaires questionnaires;
    private final Net net;

    CaseloadRows(
            Episodes episodes,
            Courses courses,
            Touches touches,
            Appointments appointments,
            ObjectProvider<Milestone.Teller> tellers,
            CaseloadRuleBook rules,
            RowStore store,
            Questionnaires questionnaires,
            Net net) {
        this.episodes = episodes;
        this.courses = courses;
        this.touches = touches;
        this.appointments = appointments;
        this.tellers = tellers;
        this.rules = rules;
        this.store = store;
        this.questionnaires = questionnaires;
        this.net = net;
    }

    /**
     * Keeps the rows of these people ready, by a handful of statements however many they are. Above the net: a row is
     * made from all that happened, whoever did the last of it.
     */
    public void keep(Collection<UUID> people) {
        if (!people.isEmpty()) net.above(() -> make(Set.copyOf(people)));
    }

    /** As they are kept, for what modules above make of them; nobody is asked, since nobody is shown anything. */
    public List<CaseloadRow> of(Collection<UUID> people) {
        return net.above(() -> store.ofPeople(people));
    }

    /** Forgets them; whoever looks for what is missing makes them anew. */
    void forget(Collection<UUID> people) {
        net.above(() -> store.forget(people));
    }

    /** The next open episodes without a row after that one, such as those from before there were rows. */
    List<RowStore.Missing> missing(UUID after, int most) {
        return net.above(() -> store.missing(after, most));
    }

    /** The next rows after that one whose next appointment has passed. */
    List<RowStore.Missing> withPastAppointments(UUID after, int most) {
        return net.above(() -> store.withPastAppointments(after, most));
    }

    /** The next appointment of each as the rows have it, and asked for anew where that is past. */
    Map<UUID, Coming> coming(List<RowStore.Kept> kept, Instant now) {
        var found = new HashMap<UUID, Coming>();
        var past = new ArrayList<Next.Asked>();
        for (var one : kept) {
            var row = one.row();
            var coming = row.coming();
            if (coming == null) continue;
            if (coming.isPast(now)) past.add(new Next.Asked(row.place().episodeId(), row.personId(), row.labels()));
            else found.put(row.place().episodeId(), coming);
        }
        if (!past.isEmpty()) appointments.next(past).forEach((key, next) -> found.put(key, Coming.of(next)));
        return found;
    }

    private void make(Set<UUID> people) {
        store.lock(people);
        var open = episodes.open(people);
        store.replace(people, folded(open, coming(open)));
    }

    /** Of episodes that have ended, as they were. Nobody is asked, as with {@link #of}. */
    List<CaseloadRow> ended(List<OpenEpisode> ended) {
        return ended.isEmpty() ? List.of() : net.above(() -> folded(ended, Map.of()));
    }

    private List<CaseloadRow> folded(List<OpenEpisode> all, Map<UUID, Coming> coming) {
        var answered = courses.kept(
                all.stream().map(one -> one.episode().personId()).distinct().toList());
        var touched = touches.of(all.stream().map(CaseloadRows::asked).toList());
        var reached = reached(all.stream().map(one -> one.episode().id()).toList());
        var screenings = rules.screenings();
        var fold = new RowFold(new Measures(questionnaires::find));
        return all.stream()
                .map(one -> fold.row(new Happened(
                        one,
                        answered.getOrDefault(one.episode().personId(), List.of()),
                        screenings.beginning(one),
                        Objects.requireNonNull(touched.get(one.episode().id())),
                        reached.getOrDefault(one.episode().id(), Reached.NOTHING),
                        coming.get(one.episode().id()))))
                .toList();
    }

    private Map<UUID, Coming> coming(List<OpenEpisode> open) {
        var asked = open.stream()
                .map(one -> new Next.Asked(one.episode().id(), one.episode().personId(), one.labels()))
                .toList();
        return appointments.next(asked).values().stream().collect(Collectors.toMap(Next::key, Coming::of));
    }

    private Map<UUID, Reached> reached(List<UUID> episodes) {
        var told = new HashMap<UUID, List<Milestone>>();
        for (var teller : tellers)
            teller.of(episodes)
                    .forEach((episode, milestones) -> told.computeIfAbsent(episode, any -> new ArrayList<>())
                            .addAll(milestones));
        var reached = new HashMap<UUID, Reached>();
        told.forEach((episode, milestones) -> reached.put(episode, Reached.of(milestones)));
        return reached;
    }

    private static Asked asked(OpenEpisode open) {
        var episode = open.episode();
        return new Asked(episode.id(), episode.personId(), open.labels(), began(open), open.zone());
    }

    private static Instant began(OpenEpisode one) {
        return one.episode().startedOn().atStartOfDay(one.zone()).toInstant();
    }
}
