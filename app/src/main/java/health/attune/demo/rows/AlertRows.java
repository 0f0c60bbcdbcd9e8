package health.attune.demo.rows;

import health.attune.alerts.Alert.State;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.forms.Answers;
import health.attune.simulator.care.Filled;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.sites.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of safety alerts: most were taken care of and closed, those of the last days are on their way. */
final class AlertRows {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int OPENS = 8;
    private static final int CLOSES = 18;

    private final PersonRows.Subject subject;
    private final HandlingRows handling;

    AlertRows(PersonRows.Subject subject) {
        this.subject = subject;
        this.handling = new HandlingRows(subject);
    }

    /** The response that calls for it. */
    record Origin(UUID responseId, Instant at, AnswerRows.Place place, Chance chance) {
        Site site() {
            return place.episode().program().site();
        }

        Origin correctedAt(Instant moment) {
            return new Origin(responseId, moment, place, chance);
        }
    }

    void write(Filled filled, Origin origin) {
        var instrument = filled.instrument();
        if (instrument.safetyRules().isEmpty()) return;
        var raised = positives(instrument, filled.answers());
        raised.forEach(cause -> alert(instrument, cause, origin));
        filled.correction()
                .ifPresent(correction -> positives(instrument, correction.answers()).stream()
                        .filter(cause ->
                                raised.stream().noneMatch(one -> one.item().equals(cause.item())))
                        .forEach(cause -> alert(instrument, cause, origin.correctedAt(correction.at()))));
        if (!filled.finished()) return;
        for (var item : instrument.blankSafetyItems(filled.answers()))
            alert(instrument, new Cause(item.linkId(), null, Reason.SKIPPED, Urgency.NEXT_CONTACT), origin);
    }

    private static List<Cause> positives(Instrument instrument, Answers answers) {
        var causes = new ArrayList<Cause>();
        answers.given().forEach((item, values) -> {
            var found = instrument.safetyFindings(item, values);
            if (found.isEmpty()) return;
            var worst = values.stream().max(Comparator.naturalOrder()).orElseThrow();
            causes.add(new Cause(item, worst, Reason.POSITIVE, urgency(found)));
        });
        return causes;
    }

    private record Cause(String item, @Nullable Integer answer, Reason reason, Urgency urgency) {}

    private static Urgency urgency(List<SafetyRule.Finding> found) {
        boolean now = found.stream().anyMatch(finding -> finding.rule().urgency() == SafetyRule.Urgency.IMMEDIATE);
        return now ? Urgency.IMMEDIATE : Urgency.SAME_DAY;
    }

    private void alert(Instrument instrument, Cause cause, Origin origin) {
        var own = origin.chance().branch(cause.item());
        var today = Directory.start(subject.directory().network().today(), origin.site());
        var due = due(cause.urgency(), origin);
        var steps = steps(own, new Span(origin.at(), due, origin.site().zone()), today);
        var state = steps.getLast().state();
        var owner = owner(origin, state == State.CLOSED);
        var id = subject.ids().next();
        var handled = handling.write(
                new HandlingRows.Handled(id, owner, steps, origin.site().zone()), own.branch("handling"), today);
        subject.rows()
                .in(Table.ALERT)
                .with(id, subject.id(), origin.responseId(), instrument.id())
                .with(
                        instrument.version(),
                        cause.item(),
                        cause.answer(),
                        cause.reason().word())
                .with(cause.urgency().word(), state.word(), owner, recipient(owner, steps))
                .with(subject.directory().of(origin.site()), origin.at(), due)
                .with(handled.assessmentId(), handled.closingId());
        events(new HandlingRows.Handled(id, owner, steps, origin.site().zone()), handled);
    }

    private void events(HandlingRows.Handled done, HandlingRows.Written written) {
        for (var step : done.steps())
            subject.rows()
                    .in(Table.ALERT_EVENT)
                    .with(done.alertId(), step.at(), step.state() == State.RAISED ? null : done.owner())
                    .with(step.state().word(), step.note(), written.term(step.state()))
                    .with(step.state() == State.PLANNED ? written.contactAt() : null);
    }

    /** Who led the team then; while it is open, who leads it now. */
    private UUID owner(Origin origin, boolean closed) {
        if (closed) return origin.place().worker(origin.at(), subject.directory());
        var today = subject.directory().network().today();
        return subject.directory()
                .of(EpisodeRows.leadOn(origin.place().episode(), today).worker());
    }

    /** By which the owner sees the person until the alert is closed. */
    private UUID recipient(UUID owner, List<Step> steps) {
        var from = steps.getFirst().at();
        var id = subject.ids().next();
        var until = steps.getLast().state() == State.CLOSED ? steps.getLast().at() : null;
        subject.rows()
                .in(Table.RELATIONSHIP)
                .with(id, subject.id(), EpisodeRows.recipient(), owner)
                .with(null, null, subject.directory().organization())
                .with(from, until);
        return id;
    }

    /** One step with the words that go with it. */
    record Step(State state, Instant at, @Nullable String note) {}

    /** From the answer to the deadline by which somebody has to have it. */
    private record Span(Instant raisedAt, Instant due, ZoneId zone) {

        /** While there is more than a day left, some still wait: none of the network waits past its time. */
        boolean mayWait(Instant now) {
            return due.isAfter(now.plus(A_DAY.multipliedBy(2)));
        }

        Instant takenAfter(int minutes) {
            var half = Duration.between(raisedAt, due).dividedBy(2);
            var wanted = Duration.ofMinutes(minutes);
            return raisedAt.plus(wanted.compareTo(half) < 0 ? wanted : half);
        }
    }

    /** What had been done by that moment: taken in time, spoken with, planned, and closed within a week. */
    private static List<Step> steps(Chance chance, Span span, Instant now) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(State.RAISED, span.raisedAt(), null));
        if (span.mayWait(now) && chance.branch("waits").holds(0.4)) return steps;
        var at = span.takenAfter(chance.between(4, 230));
        for (var state : List.of(State.ACKNOWLEDGED, State.ASSESSED, State.PLANNED, State.CLOSED)) {
            if (!at.isBefore(now)) return steps;
            steps.add(new Step(state, at, state == State.ACKNOWLEDGED ? null : Notes.of(state, chance)));
            at = atWork(
                    at.plus(
                            state == State.PLANNED
                                    ? Duration.ofHours(chance.between(18, 150))
                                    : Duration.ofMinutes(chance.between(20, 600))),
                    span.zone());
        }
        return steps;
    }

    /** That moment, or where nobody is at work then, one on the next morning. */
    static Instant atWork(Instant at, ZoneId zone) {
        var here = at.atZone(zone);
        if (here.getHour() >= OPENS && here.getHour() < CLOSES) return at;
        var day = here.getHour() < OPENS ? here : here.plusDays(1);
        return day.withHour(OPENS).toInstant();
    }

    private static Instant due(Urgency urgency, Origin origin) {
        var site = origin.site();
        var midnight =
                Directory.start(origin.at().atZone(site.zone()).toLocalDate().plusDays(1), site);
        return switch (urgency) {
            case SAME_DAY -> midnight;
            case NEXT_CONTACT -> origin.at().plus(A_WEEK);
            case IMMEDIATE -> {
                var hour = origin.at().plus(Duration.ofHours(1));
                yield hour.isBefore(midnight) ? hour : midnight;
            }
        };
    }
}
