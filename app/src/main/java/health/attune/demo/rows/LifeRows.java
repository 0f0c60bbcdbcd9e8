package health.attune.demo.rows;

import health.attune.simulator.care.Episode;
import health.attune.simulator.care.Goal;
import health.attune.simulator.courses.Circumstance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The rows of what a person wants, and of what life did to them. */
final class LifeRows {
    private final PersonRows.Subject subject;
    private final Episode first;

    LifeRows(PersonRows.Subject subject) {
        this.subject = subject;
        this.first = subject.person().episodes().getFirst();
    }

    void write() {
        subject.person().goals().forEach(this::goal);
        subject.person().circumstances().forEach(this::circumstance);
    }

    private void goal(Goal goal) {
        var at = afternoon(goal.writtenOn());
        var id = subject.ids().next();
        subject.rows().in(Table.GOAL).with(id, subject.id(), at);
        subject.rows().in(Table.GOAL_WORDING).with(id, goal.words(), at, worker(goal.writtenOn()));
        goal.ending()
                .ifPresent(ending -> subject.rows()
                        .in(Table.GOAL_ENDING)
                        .with(id, ending.reached() ? "reached" : "let-go", afternoon(ending.on()))
                        .with(worker(ending.on())));
    }

    private void circumstance(Circumstance what) {
        var own = subject.chance().branch("circumstance").branch(what.kind().code());
        var told = what.fromOn().isBefore(first.startedOn())
                ? first.startedOn()
                : what.fromOn().plusDays(own.branch("told").below(9));
        var today = subject.directory().network().today();
        var at = afternoon(told.isBefore(today) ? told : what.fromOn());
        subject.rows()
                .in(Table.CIRCUMSTANCE)
                .with(subject.ids().next(), subject.id(), Spelling.of(what.kind()), what.words())
                .with(what.fromOn(), what.toOn().orElse(null), what.toldByPerson(), at)
                .with(worker(told));
    }

    private UUID worker(LocalDate day) {
        return subject.directory().of(EpisodeRows.leadOn(first, day).worker());
    }

    private Instant afternoon(LocalDate day) {
        return Directory.start(day, first.program().site()).plus(Duration.ofHours(15));
    }
}
