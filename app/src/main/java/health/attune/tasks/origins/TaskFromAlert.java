package health.attune.tasks.origins;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import health.attune.tasks.OriginSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Something is to be done because of an alert that is open. */
@Component
@Order(10)
class TaskFromAlert implements OriginSource {
    private final Alerts alerts;
    private final Programs programs;

    TaskFromAlert(Alerts alerts, Programs programs) {
        this.alerts = alerts;
        this.programs = programs;
    }

    @Override
    public String kind() {
        return "alert";
    }

    @Override
    public List<Offered> offered(Principal who, UUID personId, Words words) {
        var zone = programs.zoneOf(personId);
        return alerts.openAbout(who, personId).stream()
                .map(alert -> new Offered(
                        alert.id(),
                        words.say(
                                "tasks.origin.on",
                                words.say("tasks.origin.alert"),
                                words.day(LocalDate.ofInstant(alert.raisedAt(), zone)))))
                .toList();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SAFETY;
    }

    @Override
    public String href(UUID personId, UUID id) {
        return "/alerts/" + id;
    }
}
