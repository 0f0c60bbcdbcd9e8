package health.attune.assets;

import health.attune.access.labels.Labels;
import health.attune.access.labels.Relabeled;
import health.attune.checkins.Course;
import health.attune.checkins.Courses;
import health.attune.checkins.HistoryRecorded;
import health.attune.checkins.ResponseCompleted;
import health.attune.database.Net;
import health.attune.people.Person;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.questionnaires.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps standings ready: in the transaction that completes or corrects a response, or begins or ends an episode. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StandingKeeper {
    private final Courses courses;
    private final Episodes episodes;
    private final StandingStore store;
    private final StandingLoad load;
    private final Questionnaires questionnaires;
    private final Net net;

    StandingKeeper(
            Courses courses,
            Episodes episodes,
            StandingStore store,
            StandingLoad load,
            Questionnaires questionnaires,
            Net net) {
        this.courses = courses;
        this.episodes = episodes;
        this.store = store;
        this.load = load;
        this.questionnaires = questionnaires;
        this.net = net;
    }

    /** The whole course of that instrument is folded anew, so that a correction needs no rule of its own. */
    @EventListener
    public void completed(ResponseCompleted event) {
        aboveTheNet(() -> folded(event));
    }

    private void folded(ResponseCompleted event) {
        store.lock(event.personId());
        var since = episodes.presentCareBegan(event.personId()).orElse(null);
        var before = store.kept(event.personId());
        var answered = courses.kept(event.personId(), event.instrumentId());
        if (isLabeled(before, answered)) {
            writeAnew(event.personId(), fold().byLabels(courses.kept(event.personId()), since));
            return;
        }
        var standings = fold();
        var now = new ArrayList<>(standings.measures(answered, since));
        measures(before).stream()
                .filter(kept -> !kept.measure().instrumentId().equals(event.instrumentId()))
                .forEach(now::add);
        replace(event.personId(), measures(before), new Now(standings, now));
    }

    /** Everything anew for many people at once, by a handful of statements however many they are. */
    @EventListener
    public void recorded(HistoryRecorded event) {
        aboveTheNet(() -> recorded(event.personIds()));
    }

    /** A score that has other labels now is told to others than before. */
    @EventListener
    public void relabeled(Relabeled event) {
        aboveTheNet(() -> recorded(event.personIds()));
    }

    /** Two records became one, or two again. */
    @EventListener
    public void moved(Person.Moved event) {
        aboveTheNet(() -> recorded(event.personIds()));
    }

    private void recorded(Set<UUID> people) {
        store.lock(people);
        var since = episodes.presentCareBegan(people);
        var now = courses.kept(people);
        var standings = fold();
        store.forget(people);
        load.load(people.stream()
                .filter(now::containsKey)
                .map(person -> new StandingLoad.OfPerson(
                        person, standings.byLabels(now.getOrDefault(person, List.of()), since.get(person))))
                .toList());
    }

    /** With an episode, the beginning moves that everything is compared with. */
    @EventListener
    public void started(Episode.Started event) {
        rebuild(event.personId());
    }

    @EventListener
    public void moved(Episode.Moved event) {
        rebuild(event.personId());
    }

    /** Everything anew, from the first answer on. */
    public void rebuild(UUID personId) {
        aboveTheNet(() -> rebuilt(personId));
    }

    private void rebuilt(UUID personId) {
        store.lock(personId);
        var since = episodes.presentCareBegan(personId).orElse(null);
        var before = store.kept(personId);
        var all = courses.kept(personId);
        if (isLabeled(before, all)) {
            writeAnew(personId, fold().byLabels(all, since));
            return;
        }
        var standings = fold();
        replace(personId, measures(before), new Now(standings, standings.measures(all, since)));
    }

    /** A standing is folded from all that was answered, whoever completes or corrects the last of it. */
    private void aboveTheNet(Runnable work) {
        net.above(work);
    }

    private static boolean isLabeled(List<StandingStore.Kept> before, List<Course> courses) {
        return before.stream().anyMatch(kept -> !kept.labels().isEmpty())
                || courses.stream().anyMatch(course -> !course.labels().isEmpty());
    }

    private static List<MeasureStanding> measures(List<StandingStore.Kept> kept) {
        return kept.stream().flatMap(one -> one.measures().stream()).toList();
    }

    private void writeAnew(UUID personId, List<Standings.Labeled> standings) {
        store.forget(Set.of(personId));
        store.write(personId, standings);
    }

    private Standings fold() {
        return new Standings(new Measures(questionnaires::find));
    }

    private record Now(Standings fold, List<MeasureStanding> measures) {}

    private void replace(UUID personId, List<MeasureStanding> before, Now after) {
        var now = after.measures();
        var together = after.fold().together(now);
        var touched = domainsOf(Stream.concat(
                now.stream().filter(measure -> !before.contains(measure)),
                before.stream().filter(measure -> !now.contains(measure))));
        store.write(
                personId,
                together.stream()
                        .filter(standing -> touched.contains(standing.domain().id()))
                        .map(standing -> new Standings.Labeled(Labels.NONE, standing))
                        .toList());
        var left = domainsOf(now.stream());
        if (!left.containsAll(domainsOf(before.stream()))) store.keepOnly(personId, left);
    }

    private static Set<String> domainsOf(Stream<MeasureStanding> measures) {
        return measures.map(MeasureStanding::domain).collect(Collectors.toSet());
    }
}
