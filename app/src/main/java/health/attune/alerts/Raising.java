package health.attune.alerts;

import health.attune.alerts.escalation.Escalations;
import health.attune.alerts.suspensions.Suspensions;
import health.attune.database.Ids;
import health.attune.programs.Programs;
import health.attune.rosters.Recipients;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What belongs to a new alert: its owner, its deadline, its clock. Above the net: whoever answers sees none of it. */
@Component
class Raising {
    private final AlertStore store;
    private final AnswerStore answers;
    private final Deadlines deadlines;
    private final Recipients recipients;
    private final Programs programs;
    private final Owners owners;
    private final Escalations escalations;
    private final Suspensions suspensions;

    Raising(
            AlertStore store,
            AnswerStore answers,
            Deadlines deadlines,
            Recipients recipients,
            Programs programs,
            Owners owners,
            Escalations escalations,
            Suspensions suspensions) {
        this.store = store;
        this.answers = answers;
        this.deadlines = deadlines;
        this.recipients = recipients;
        this.programs = programs;
        this.owners = owners;
        this.escalations = escalations;
        this.suspensions = suspensions;
    }

    void raise(Concern concern, @Nullable UUID by) {
        var now = store.now();
        var owner = recipients.of(concern.personId()).stream().findFirst().orElse(null);
        var site = programs.siteOf(concern.personId()).orElse(null);
        if (suspensions.holdBack(concern, site == null ? null : site.id())) return;
        var zone = site == null ? ZoneOffset.UTC : site.zone();
        var due = deadlines.due(concern.urgency(), now, zone);
        var alert = new NewAlert(Ids.next(), concern, owner, site == null ? null : site.id(), now, due);
        if (!store.insert(alert)) {
            var reopened = answers.waitAnew(concern, due);
            answers.noteAgain(concern, by);
            reopened.ifPresent(again -> waitsAnew(again, owner, concern));
            return;
        }
        store.note(alert.id(), by);
        if (owner != null) owners.open(alert.id(), owner);
        escalations.begin(alert.id(), concern.urgency());
    }

    private void waitsAnew(AnswerStore.Reopened again, @Nullable UUID owner, Concern concern) {
        if (again.wasClosed() && owner != null) owners.open(again.id(), owner);
        escalations.begin(again.id(), concern.urgency());
    }
}
