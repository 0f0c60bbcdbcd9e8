package health.attune.boards;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.lately.AlertsLately;
import health.attune.alerts.lately.AlertsLately.Figures;
import health.attune.appointments.Appointments;
import health.attune.appointments.Span;
import health.attune.boards.Unmade.Planned;
import health.attune.caseload.Caseloads.Listed;
import health.attune.tasks.TaskLists;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what other modules know of the people of a board: a fixed number of questions, however many they are. */
@Component
class BoardFacts {
    private final BoardStore store;
    private final RollStore rolls;
    private final AlertsLately alerts;
    private final Appointments appointments;
    private final TaskLists tasks;
    private final Access access;

    BoardFacts(
            BoardStore store,
            RollStore rolls,
            AlertsLately alerts,
            Appointments appointments,
            TaskLists tasks,
            Access access) {
        this.store = store;
        this.rolls = rolls;
        this.alerts = alerts;
        this.appointments = appointments;
        this.tasks = tasks;
        this.access = access;
    }

    /** Their rows, but for the contacts; in the order of the board. */
    List<BoardRow> rows(Principal who, BoardDay day, List<Listed> listed) {
        var people = listed.stream().map(one -> one.row().personId()).distinct().toList();
        var episodes = listed.stream().map(one -> one.row().place().episodeId()).toList();
        var calling = alerts.of(who, people, day.from());
        var agreed = appointments.among(who, people, new Span(Unmade.lookedBackFrom(day), day.until()));
        var toDo = tasks.about(who, people).stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.task().about().personId())));
        var rolled = rolls.standing(listed, access.cleared(who, Verb.READ));
        var teams = store.teams(episodes);
        var fold = new BoardFold(day);
        return listed.stream()
                .map(one -> {
                    UUID person = one.row().personId();
                    UUID episode = one.row().place().episodeId();
                    return fold.row(new BoardFold.Known(
                            new Planned(one, agreed.getOrDefault(person, List.of())),
                            teams.getOrDefault(episode, List.of()),
                            calling.getOrDefault(person, Figures.NONE),
                            toDo.getOrDefault(person, List.of()),
                            rolled.getOrDefault(episode, Rolled.NEVER)));
                })
                .sorted(BoardRow.WHO_FIRST)
                .toList();
    }
}
