package health.attune.demo.messages;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.people.People;
import health.attune.tasks.TaskLists;
import health.attune.threads.Message.Colleague;
import health.attune.threads.Message.Draft;
import health.attune.threads.Threads;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the guests wrote to each other about the people they both care for: of what stands among the tasks. */
@Component
public class FirstMessages {
    /** Of so many people of each guest. */
    private static final int PEOPLE = 16;

    private final Threads threads;
    private final TaskLists tasks;
    private final People people;

    FirstMessages(Threads threads, TaskLists tasks, People people) {
        this.threads = threads;
        this.tasks = tasks;
        this.people = people;
    }

    public void among(Collection<Principal> staff) {
        var guests = staff.stream().map(Principal::id).collect(Collectors.toSet());
        for (var who : staff) writeOnce(who, guests);
    }

    /** About the first of whom there is something to say. */
    private void writeOnce(Principal who, Set<UUID> guests) {
        for (var person : theirs(who)) if (writes(who, person, guests)) return;
    }

    private List<UUID> theirs(Principal who) {
        return people.mine(who).stream()
                .filter(line -> line.diedOn() == null)
                .map(line -> line.called().id())
                .limit(PEOPLE)
                .filter(person -> threads.mayWrite(who, person))
                .toList();
    }

    /** False where there is nothing to say. */
    private boolean writes(Principal who, UUID person, Set<UUID> guests) {
        var task = openTask(who, person);
        var colleagues = threads.colleagues(who, person);
        if (task.isEmpty() || colleagues.isEmpty()) return false;
        var reader = colleagues.stream()
                .filter(one -> guests.contains(one.id()))
                .findFirst()
                .orElse(colleagues.getFirst());
        threads.write(who, asking(person, task.get(), reader));
        return true;
    }

    private Optional<String> openTask(Principal who, UUID person) {
        return tasks.of(who, person).stream()
                .filter(one -> one.task().isOpen())
                .map(one -> one.task().wording().title())
                .findFirst();
    }

    private static Draft asking(UUID person, String task, Colleague reader) {
        var words = "I have this to do: \"" + task + "\". If you see them before I do, please tell me how it went.";
        return new Draft(Ids.next(), person, words, Set.of(reader.id()));
    }
}
