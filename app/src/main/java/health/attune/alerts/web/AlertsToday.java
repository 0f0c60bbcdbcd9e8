package health.attune.alerts.web;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.handling.FollowUp;
import health.attune.alerts.handling.FollowUpPlans;
import health.attune.pages.Words;
import health.attune.people.PersonName;
import health.attune.questionnaires.Questionnaires;
import health.attune.today.DueBy;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.About;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The alerts that a worker must act on, and the contacts that were agreed with them after one. */
@Component
@Order(10)
class AlertsToday implements Waiting {
    private final Alerts alerts;
    private final FollowUpPlans followUps;
    private final Questionnaires questionnaires;

    AlertsToday(Alerts alerts, FollowUpPlans followUps, Questionnaires questionnaires) {
        this.alerts = alerts;
        this.followUps = followUps;
        this.questionnaires = questionnaires;
    }

    @Override
    public String source() {
        return "alerts.title";
    }

    /** What was agreed after an alert of the reader's own is said by the alert itself. */
    @Override
    public Waits forWorker(Principal who, Words words) {
        var mine = alerts.owed(who);
        var own = mine.stream().map(Alert::id).collect(Collectors.toSet());
        var said = new AlertWords(words, questionnaires, alerts.now(), Map.of());
        var agreed = followUps.agreed(who).stream()
                .filter(followUp -> who.id().equals(followUp.agreed().accountId()))
                .filter(followUp -> !own.contains(followUp.alertId()));
        return Waits.of(Stream.concat(
                        mine.stream().map(alert -> item(alert, said)), agreed.map(one -> item(one, words)))
                .toList());
    }

    /** An alert that its owner met here is known to somebody. */
    @Override
    public void shown(Principal who, Collection<WaitingItem> items) {
        alerts.met(who, items.stream().map(WaitingItem::id).toList());
    }

    private static WaitingItem item(Alert alert, AlertWords said) {
        var by = alert.nextBy();
        return new WaitingItem(
                alert.id(),
                Kind.SAFETY,
                Urgency.SAFETY,
                About.of(new PersonName(alert.personId(), alert.personName(), alert.pronouns()), DataClass.SAFETY),
                said.step(alert),
                "/alerts/" + alert.id(),
                by == null ? null : DueBy.at(by, alert.zone()));
    }

    private static WaitingItem item(FollowUp followUp, Words words) {
        var at = followUp.agreed().at();
        return new WaitingItem(
                followUp.id(),
                Kind.SAFETY,
                Urgency.SAFETY,
                About.of(new PersonName(followUp.personId(), followUp.personName(), null), DataClass.SAFETY),
                words.say(
                        "alerts.today.follow-up",
                        words.say("contacts.mode." + followUp.agreed().mode())),
                "/alerts/" + followUp.alertId(),
                at == null ? null : DueBy.at(at, followUp.zone()));
    }
}
