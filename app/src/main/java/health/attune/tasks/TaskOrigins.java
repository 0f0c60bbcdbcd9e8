package health.attune.tasks;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.Words;
import health.attune.people.People;
import health.attune.tasks.Task.Told;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a task came from, as far as its reader is to know. */
@Component
class TaskOrigins {
    private final ObjectProvider<OriginSource> sources;
    private final People people;
    private final Access access;

    TaskOrigins(ObjectProvider<OriginSource> sources, People people, Access access) {
        this.sources = sources;
        this.people = people;
        this.access = access;
    }

    Optional<Told> of(Principal who, Task task) {
        var personId = task.about().personId();
        if (personId == null) return Optional.empty();
        return source(task)
                .filter(source -> access.may(who, Verb.READ, source.dataClass(), personId))
                .flatMap(source -> told(source, task));
    }

    /** The same of many at once: of whom the reader may know is asked once for each kind. */
    Function<Task, Optional<Told>> of(Principal who, Collection<Task> tasks) {
        var about = tasks.stream()
                .filter(task -> task.origin() != null)
                .map(task -> task.about().personId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (about.isEmpty()) return task -> Optional.empty();
        var known = all().collect(Collectors.toMap(
                OriginSource::kind, source -> people.among(about, who, Verb.READ, source.dataClass())));
        return task -> source(task)
                .filter(source -> known.getOrDefault(source.kind(), Set.of())
                        .contains(task.about().personId()))
                .flatMap(source -> told(source, task));
    }

    private static Optional<Told> told(OriginSource source, Task task) {
        var personId = task.about().personId();
        var origin = task.origin();
        if (personId == null || origin == null) return Optional.empty();
        return Optional.of(new Told(source.kind(), source.href(personId, origin.id())));
    }

    private Optional<OriginSource> source(Task task) {
        var origin = task.origin();
        if (origin == null) return Optional.empty();
        return all().filter(source -> source.kind().equals(origin.kind())).findFirst();
    }

    /** Whether there is no origin, or one that the giver sees. */
    boolean isSound(Principal who, Task task) {
        return task.origin() == null || of(who, task).isPresent();
    }

    /** All that a new task about that person could come from, in the order of the kinds. */
    List<Task.Offer> offered(Principal who, UUID personId, Words words) {
        return all().flatMap(source -> source.offered(who, personId, words).stream()
                        .map(one -> new Task.Offer(new Task.Origin(source.kind(), one.id()), one.label())))
                .toList();
    }

    private Stream<OriginSource> all() {
        return sources.orderedStream();
    }
}
