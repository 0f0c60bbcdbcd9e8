package health.attune.alerts.handling;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.clinicians.Clinicians;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Owners;
import health.attune.alerts.PlanInForce;
import health.attune.alerts.Screenings;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.rosters.Recipients;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps with an alert, from the one who takes it to the clinician who closes it; each with who and when. */
@Component
@Transactional
public class Handling {
    private final HandlingStore store;
    private final FollowUpPlans plans;
    private final Alerts alerts;
    private final Owners owners;
    private final Terms terms;
    private final Recipients recipients;
    private final Accounts accounts;
    private final Clinicians clinicians;
    private final PlanInForce safetyPlans;
    private final Screenings screenings;

    Handling(
            HandlingStore store,
            FollowUpPlans plans,
            Alerts alerts,
            Owners owners,
            Terms terms,
            Recipients recipients,
            Accounts accounts,
            Clinicians clinicians,
            PlanInForce safetyPlans,
            Screenings screenings) {
        this.store = store;
        this.plans = plans;
        this.alerts = alerts;
        this.owners = owners;
        this.terms = terms;
        this.recipients = recipients;
        this.accounts = accounts;
        this.clinicians = clinicians;
        this.safetyPlans = safetyPlans;
        this.screenings = screenings;
    }

    /** Whether the reader is one of those who judge risk and close alerts, where the person is served. */
    public boolean isClinician(Principal who, Alert shown) {
        return clinicians.includesFor(who, shown.personId());
    }

    /** Who could have it instead: those an alert about the person would reach, by name; also who speaks with them. */
    @Transactional(readOnly = true)
    public Map<UUID, String> colleagues(Alert shown) {
        var reachable = recipients.of(shown.personId());
        var names = accounts.staffNames(reachable);
        var inOrder = new LinkedHashMap<UUID, String>();
        for (var account : reachable) inOrder.put(account, names.getOrDefault(account, ""));
        return inOrder;
    }

    /** The reader takes it from whoever has it; whoever had it reads so in its events. */
    public void takeOver(Principal who, Seen seen) {
        give(who, seen, who.id());
    }

    /**
     * It goes to a colleague whom alerts about that person reach.
     *
     * @throws NotReachable where they are none of these, or nobody was chosen
     */
    public void handOver(Principal who, Seen seen, @Nullable UUID to) {
        var alert = alerts.toActOn(who, seen.alertId());
        if (to == null || !recipients.of(alert.personId()).contains(to)) throw new NotReachable();
        give(who, seen, to);
    }

    private void give(Principal who, Seen seen, UUID to) {
        var alert = alerts.toActOn(who, seen.alertId());
        if (alert.isClosed() || alert.isHistoric()) throw new NotTheNextStep();
        if (!store.step(seen, alert.state())) throw new ChangedMeanwhile();
        owners.give(alert.id(), to, who.id());
    }

    /**
     * A clinician writes down what they judged; it answers the alert and the other open ones of the person that are
     * named. A high risk is judged only with what was done at once.
     */
    public void assess(Principal who, Seen seen, Assessment.Judgment judgment, Collection<UUID> also) {
        var alert = alerts.toActOn(who, seen.alertId());
        requireClinician(who, alert);
        Move.ASSESS.require(alert);
        var risk = requireKnown(alert, judgment);
        var now = store.now();
        var id = Ids.next();
        var by = terms.contactBy(now, alert.zone());
        store.insert(new Assessment(id, who.name(), now, judgment, by), who.id(), alert.personId(), risk);
        if (!store.assess(seen, id)) throw new ChangedMeanwhile();
        if (alert.assessmentId() != null) store.assessAnew(alert.assessmentId(), id);
        store.note(alert.id(), who.id(), HandlingStore.Told.of(judgment.words(), judgment.risk()));
        for (var other : store.together(alert.personId(), also))
            if (!other.equals(alert.id())) {
                have(who, other);
                store.assessTogether(other, id);
                store.note(other, who.id(), HandlingStore.Told.of(judgment.words(), judgment.risk()));
            }
    }

    /** Whoever assesses it has it, also where nobody had said so before. */
    private void have(Principal who, UUID alertId) {
        alerts.acknowledge(who, alertId);
        owners.give(alertId, who.id(), who.id());
    }

    private Terms.Term requireKnown(Alert alert, Assessment.Judgment judgment) {
        var risk = terms.inForce(Terms.Kind.RISK, alert.zone()).stream()
                .filter(term -> term.code().equals(judgment.risk()))
                .findFirst()
                .orElseThrow(ActionNeeded::new);
        if (risk.needsAction() && judgment.action() == null) throw new ActionNeeded();
        var screening = judgment.screeningId();
        if (screening != null
                && interviews(alert).stream().noneMatch(one -> one.responseId().equals(screening)))
            throw new NotTheNextStep();
        return risk;
    }

    /** Interviews that were held because of it, or of another one that waits with it. */
    @Transactional(readOnly = true)
    public List<Screenings.Screening> interviews(Alert shown) {
        return screenings.of(shown.id());
    }

    /** Whoever acts on it plans when who speaks with the person next, or says why there is no such contact. */
    public void plan(Principal who, Seen seen, FollowUp.Agreed agreed) {
        var alert = alerts.toActOn(who, seen.alertId());
        Move.PLAN.require(alert);
        var assessment =
                store.assessment(Objects.requireNonNull(alert.assessmentId())).orElseThrow();
        var with = agreed.accountId();
        if (with != null
                && !with.equals(who.id())
                && !recipients.of(alert.personId()).contains(with)) throw new NotReachable();
        plans.plan(assessment, alert.personId(), agreed, who.id());
        if (!store.step(seen, alert.state())) throw new ChangedMeanwhile();
        for (var together : store.plan(assessment.id()))
            store.note(together, who.id(), HandlingStore.Told.contact(agreed));
    }

    /** A clinician closes it, with all others that the same conversation answered. */
    public void close(Principal who, Seen seen, Closing.Decision decision) {
        var alert = alerts.toActOn(who, seen.alertId());
        requireClinician(who, alert);
        Move.CLOSE.require(alert);
        if (terms.inForce(Terms.Kind.DISPOSITION, alert.zone()).stream()
                .noneMatch(term -> term.code().equals(decision.disposition()))) throw new NotTheNextStep();
        var plan =
                safetyPlans.of(who, alert.personId()).map(PlanInForce.Plan::id).orElse(null);
        if (plan == null && decision.noPlanBecause() == null) throw new PlanNeeded();
        if (!store.step(seen, alert.state())) throw new ChangedMeanwhile();
        var together = store.planned(Objects.requireNonNull(alert.assessmentId()));
        for (var one : together) {
            store.close(one, who.id(), decision, plan);
            store.note(one, who.id(), HandlingStore.Told.of(decision.words(), decision.disposition()));
        }
        together.forEach(owners::end);
    }

    /** A clinician has looked at an answer from imported history. */
    public void review(Principal who, Seen seen, String words) {
        var alert = alerts.toActOn(who, seen.alertId());
        requireClinician(who, alert);
        Move.REVIEW.require(alert);
        if (!store.step(seen, alert.state())) throw new ChangedMeanwhile();
        store.review(alert.id(), who.id(), words);
        store.note(alert.id(), who.id(), HandlingStore.Told.of(words, null));
    }

    private void requireClinician(Principal who, Alert alert) {
        if (!isClinician(who, alert)) throw new ClinicianNeeded();
    }

    /** The other open alerts of the person that the same conversation may answer. */
    @Transactional
    public List<Alert> openBeside(Principal who, Alert shown) {
        return alerts.openOf(who, shown.personId()).stream()
                .filter(alert -> !alert.id().equals(shown.id()))
                .filter(alert -> alert.assessmentId() == null)
                .toList();
    }
}
