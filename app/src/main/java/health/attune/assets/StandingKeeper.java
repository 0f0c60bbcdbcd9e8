package health.attune.assets;

import health.attune.checkins.Courses;
import health.attune.checkins.HistoryRecorded;
import health.attune.checkins.ResponseCompleted;
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

    StandingKeeper(
            Courses courses, Episodes episodes, StandingStore store, StandingLoad load, Questionnaires questionnaires) {
        this.courses = courses;
        this.episodes = episodes;
        this.store = store;
        this.load = load;
        this.questionnaires = questionnaires;
    }

    /** The whole course of that instrument is folded anew, so that a correction needs no rule of its own. */
    @EventListener
    public void completed(ResponseCompleted event) {
        store.lock(event.personId());
        var since = episodes.presentCareBegan(event.personId()).orElse(null);
        var before = store.measures(event.personId());
        var standings = fold();
        var now = new ArrayList<>(standings.measures(courses.kept(event.personId(), event.instrumentId()), since));
        before.stream()
                .filter(kept -> !kept.measure().instrumentId().equals(event.instrumentId()))
                .forEach(now::add);
        replace(event.personId(), before, new Now(standings, now));
    }

    /** Everything anew for many people at once, by a handful of statements however many they are. */
    @EventListener
    public void recorded(HistoryRecorded event) {
        var people = event.personIds();
        store.lock(people);
        var since = episodes.presentCareBegan(people);
        var now = courses.kept(people);
        var standings = fold();
        store.forget(people);
        load.load(people.stream()
                .filter(now::containsKey)
                .map(person -> new StandingLoad.OfPerson(
                        person, standings.of(now.getOrDefault(person, List.of()), since.get(person))))
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
        store.lock(personId);
        var since = episodes.presentCareBegan(personId).orElse(null);
        var standings = fold();
        var now = standings.measures(courses.kept(personId), since);
        replace(personId, store.measures(personId), new Now(standings, now));
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
                        .toList());
        var left = domainsOf(now.stream());
        if (!left.containsAll(domainsOf(before.stream()))) store.keepOnly(personId, left);
    }

    private static Set<String> domainsOf(Stream<MeasureStanding> measures) {
        return measures.map(MeasureStanding::domain).collect(Collectors.toSet());
    }
}
