package health.attune.demo.rows;

import health.attune.alerts.Alert.State;
import health.attune.demo.rows.AlertRows.Step;
import health.attune.simulator.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of what was judged, planned and decided about an alert, and of the safety plan written on the way. */
final class HandlingRows {
    private static final Duration LIMIT = Duration.ofHours(72);

    private final PersonRows.Subject subject;
    private @Nullable UUID safetyPlan;

    HandlingRows(PersonRows.Subject subject) {
        this.subject = subject;
    }

    /** An alert with all that its owner did. */
    record Handled(UUID alertId, UUID owner, List<Step> steps, ZoneId zone) {
        Optional<Step> step(State state) {
            return steps.stream().filter(step -> step.state() == state).findFirst();
        }
    }

    /** What of it stands with the alert and its events. */
    record Written(
            @Nullable UUID assessmentId,
            @Nullable UUID closingId,
            @Nullable String risk,
            @Nullable Instant contactAt) {
        static final String DISPOSITION = "care-goes-on";

        @Nullable
        String term(State state) {
            return switch (state) {
                case ASSESSED -> risk;
                case CLOSED -> DISPOSITION;
                default -> null;
            };
        }
    }

    Written write(Handled handled, Chance chance, Instant today) {
        var assessed = handled.step(State.ASSESSED).orElse(null);
        if (assessed == null) return new Written(null, null, null, null);
        var risk = risk(chance.branch("risk").unit());
        var assessment = assessment(handled, assessed, risk, chance);
        var planned = handled.step(State.PLANNED).orElse(null);
        if (planned == null) return new Written(assessment, null, risk, null);
        var in = Duration.ofHours(chance.branch("contact").between(5, 30));
        var at = AlertRows.atWork(planned.at().plus(in), handled.zone());
        var followUp = followUp(handled, new Agreed(assessment, assessed.at(), planned.at(), at), chance, today);
        var closed = handled.step(State.CLOSED).orElse(null);
        var closing = closed == null ? null : closing(handled, closed, new Before(assessment, followUp), chance);
        return new Written(assessment, closing, risk, at);
    }

    /** As practice finds it: most answers come without an acute risk; 53 percent with none (TelePSI). */
    private static String risk(double unit) {
        return unit < 0.53 ? "none" : unit < 0.9 ? "low" : unit < 0.98 ? "moderate" : "high";
    }

    private UUID assessment(Handled handled, Step assessed, String risk, Chance chance) {
        var id = subject.ids().next();
        boolean high = risk.equals("high");
        boolean writesPlan = safetyPlan == null && chance.branch("safety plan").holds(0.6);
        boolean means = writesPlan || chance.branch("means").holds(0.8);
        subject.rows()
                .in(Table.ASSESSMENT)
                .with(id, subject.id(), handled.owner(), assessed.at())
                .with(risk, high, assessed.note(), means ? "yes" : "not-applicable")
                .with(Notes.of("present", chance), high ? "handed-over" : null)
                .with(assessed.at().plus(LIMIT));
        if (writesPlan) safetyPlan = safetyPlan(handled.owner(), assessed.at(), chance);
        return id;
    }

    private UUID safetyPlan(UUID by, Instant at, Chance chance) {
        var id = subject.ids().next();
        var row = subject.rows().in(Table.SAFETY_PLAN).with(id, subject.id());
        for (var part : List.of("worth", "signs", "myself", "company", "asking", "professionals", "surroundings"))
            row.with(Notes.of(part, subject.person().identity().writes(), chance));
        row.with(at, by);
        return id;
    }

    private record Agreed(UUID assessmentId, Instant assessedAt, Instant setAt, Instant at) {}

    /** Kept by a contact where its time has come, but now and then not yet. */
    private UUID followUp(Handled handled, Agreed agreed, Chance chance, Instant today) {
        var id = subject.ids().next();
        boolean open = handled.step(State.CLOSED).isEmpty();
        boolean met =
                agreed.at().isBefore(today) && !(open && chance.branch("kept").holds(0.3));
        var contact = met ? contact(handled.owner(), agreed.at()) : null;
        subject.rows()
                .in(Table.FOLLOW_UP)
                .with(
                        id,
                        subject.id(),
                        agreed.assessmentId(),
                        agreed.assessedAt().plus(LIMIT))
                .with(handled.owner(), "phone", agreed.at(), agreed.setAt())
                .with(handled.owner(), contact, met ? agreed.at() : null);
        return id;
    }

    private UUID contact(UUID by, Instant at) {
        var id = subject.ids().next();
        subject.rows()
                .in(Table.CONTACT)
                .with(id, subject.id(), by, "person")
                .with("phone", "follow-up", true, 15, "completed")
                .with(at, at.plus(Duration.ofMinutes(20)), by);
        return id;
    }

    private record Before(UUID assessmentId, UUID followUpId) {}

    private UUID closing(Handled handled, Step closed, Before before, Chance chance) {
        var id = subject.ids().next();
        subject.rows()
                .in(Table.CLOSING)
                .with(id, handled.alertId(), subject.id(), false)
                .with(handled.owner(), closed.at(), closed.note())
                .with(Written.DISPOSITION, before.assessmentId(), before.followUpId())
                .with(safetyPlan, safetyPlan == null ? Notes.of("no plan", chance) : null);
        return id;
    }
}
