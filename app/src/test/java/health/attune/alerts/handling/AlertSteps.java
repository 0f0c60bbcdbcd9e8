package health.attune.alerts.handling;

import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Walks an alert from its raising to its closing, as staff do. */
@TestComponent
public class AlertSteps {
    private final Asked asked;
    private final Alerts alerts;
    private final Handling handling;

    AlertSteps(Asked asked, Alerts alerts, Handling handling) {
        this.asked = asked;
        this.alerts = alerts;
        this.handling = handling;
    }

    /** The person answers that they have thought of dying; returns the alert. */
    public UUID raise(Someone someone) {
        asked.answer(someone, asked.open(someone), 9, 2);
        return alerts.mine(someone.manager()).getFirst().id();
    }

    public Alert now(Principal who, UUID alert) {
        return alerts.show(who, alert);
    }

    public Seen seen(Principal who, UUID alert) {
        return new Seen(alert, now(who, alert).version());
    }

    public void assess(Principal who, UUID alert, String risk, @Nullable String action) {
        handling.assess(who, seen(who, alert), judgment(risk, action), List.of());
    }

    static Assessment.Judgment judgment(String risk, @Nullable String action) {
        return new Assessment.Judgment(
                null, risk, "Spoke for half an hour.", "yes", "She and her sister", action, null);
    }

    /** The next contact is by phone with whoever plans it, in so long a time. */
    public void plan(Principal who, UUID alert, Duration in, @Nullable String reason) {
        var at = Instant.now().plus(in);
        handling.plan(who, seen(who, alert), new FollowUp.Agreed(who.id(), "", "phone", at, reason, null));
    }

    public void toPlanned(Principal who, UUID alert) {
        alerts.acknowledge(who, alert);
        assess(who, alert, "low", null);
        plan(who, alert, Duration.ofHours(24), null);
    }

    public void close(Principal who, UUID alert) {
        handling.close(who, seen(who, alert), decision("The answer was about being tired."));
    }

    static Closing.Decision decision(@Nullable String noPlan) {
        return new Closing.Decision("care-goes-on", "She knows whom to call.", noPlan);
    }
}
