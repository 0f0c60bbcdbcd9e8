package health.attune.tasks;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.tasks.Task.Told;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a task came from, as far as its reader is to know. */
@Component
class TaskOrigins {
    private final ObjectProvider<OriginSource> sources;

    TaskOrigins(ObjectProvider<OriginSource> sources) {
        this.sources = sources;
    }

    Optional<Told> of(Principal who, Task task) {
        var origin = task.origin();
        var personId = task.about().personId();
        if (origin == null || personId == null) return Optional.empty();
        return all().filter(source -> source.kind().equals(origin.kind()))
                .flatMap(source -> source.href(who, personId, origin.id()).stream())
                .findFirst()
                .map(href -> new Told(origin.kind(), href));
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
