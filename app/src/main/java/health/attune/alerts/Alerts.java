package health.attune.alerts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.escalation.Escalations;
import health.attune.audit.Audit;
import health.attune.database.Ids;
import health.attune.database.Net;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Safety alerts: raised by answers, owned by a member of staff, moved forward only by people. */
@Component
public class Alerts {
    private static final Access.Ask LISTED = new Access.Ask(Verb.READ, DataClass.SAFETY, "list of alerts");

    private final AlertStore store;
    private final Told told;
    private final EventStore events;
    private final AnswerStore answers;
    private final Raising raising;
    private final Access access;
    private final Audit audit;
    private final Owners owners;
    private final Escalations escalations;
    private final Net net;

    Alerts(
            AlertStore store,
            Told told,
            EventStore events,
            AnswerStore answers,
            Raising raising,
            Access access,
            Audit audit,
            Owners owners,
            Escalations escalations,
            Net net) {
        this.store = store;
        this.told = told;
        this.events = events;
        this.answers = answers;
        this.raising = raising;
        this.access = access;
        this.audit = audit;
        this.owners = owners;
        this.escalations = escalations;
        this.net = net;
    }

    /**
     * Raises the alert in the transaction of the answer that calls for it; another answer to the same
     * question adds an event to the same alert, which waits anew where the answer is worse. Nobody's access is asked:
     * a concern is never refused. Nor does it depend on the audit trail: where that takes no entry, the alert stands.
     *
     * @param by who answered or entered the answer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(Concern concern, @Nullable UUID by) {
        audit.letAlertThrough();
        net.above(() -> raising.raise(concern, by));
    }

    /**
     * Tells whoever has an alert what was answered to its question later and calls for nobody, such as where a typing
     * error was corrected. The alert stays as it is: only a person moves it on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answeredLater(UUID responseId, String itemId, int answer, @Nullable UUID by) {
        net.above(() -> answers.noteAnswer(responseId, itemId, answer, by));
    }

    /**
     * Lists for review what was found in imported history: it has no owner and starts no clock. A correction adds an
     * event to the same one, which is to be reviewed anew where the answer is worse.
     *
     * @param by who brought or corrected the answer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raiseHistoric(Concern concern, Instant answeredAt, @Nullable UUID by) {
        net.above(() -> {
            if (store.insert(new NewAlert(Ids.next(), concern, null, null, answeredAt, null))) return;
            answers.waitAnew(concern, null);
            answers.noteAgain(concern, by);
        });
    }

    /** Tells whoever has an alert that the answers that raised it were withdrawn; it stands until a person ends it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(UUID responseId, UUID by, String reason) {
        net.above(() -> answers.noteWithdrawal(responseId, by, reason));
    }

    /**
     * Those the reader must act on, all of them: their own and those that went on to them; what is overdue first, then
     * by the deadline of the next step.
     */
    @Transactional
    public List<Alert> mine(Principal who) {
        var mine = shown(who, owed(who));
        seen(who, mine);
        return mine;
    }

    private void seen(Principal who, List<Alert> mine) {
        met(who, mine.stream().filter(Alert::waits).map(Alert::id).toList());
    }

    /** The same to be counted: not recorded, and not {@link #met} by the reader. */
    @Transactional(readOnly = true)
    public List<Alert> owed(Principal who) {
        return told.toActOn(who);
    }

    /** The reader meets these of theirs in a list. */
    @Transactional
    public void met(Principal who, Collection<UUID> alertIds) {
        escalations.seen(who.id(), alertIds);
    }

    /** Of those the ones that wait for the reader to say that they have it, and what is overdue. */
    @Transactional
    public List<Alert> mineWaiting(Principal who) {
        var mine = told.toActOn(who);
        var now = store.now();
        var waiting = shown(
                who,
                mine.stream()
                        .filter(alert -> alert.waits() || alert.isLate(now) || !alert.isOf(who))
                        .toList());
        seen(who, waiting);
        return waiting;
    }

    /** Open ones of people the reader may act for, owned by somebody else or by nobody. */
    @Transactional
    public List<Alert> ofMyPeople(Principal who) {
        return shown(who, told.ofOthers(who));
    }

    /** How many are open about each of these people, as far as the reader sees them; whoever has none is missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> open(Principal who, Collection<UUID> people) {
        return told.open(who, people);
    }

    /** The moment by which it is told what is late, on whatever machine. */
    public Instant now() {
        return store.now();
    }

    /** How many of the reader's wait for somebody to say that they have it. */
    @Transactional(readOnly = true)
    public int waiting(Principal who) {
        return store.waiting(who.id());
    }

    /** Positives found in imported history that nobody has reviewed yet, the newest answers first. */
    @Transactional
    public List<Alert> historic(Principal who, int most) {
        return shown(who, told.historic(who, most));
    }

    /** Whether there are any of them. */
    @Transactional(readOnly = true)
    public boolean hasHistoric(Principal who) {
        return !told.historic(who, 1).isEmpty();
    }

    private List<Alert> shown(Principal who, List<Alert> alerts) {
        access.recordShown(who, LISTED, alerts.stream().map(Alert::personId).toList());
        return alerts;
    }

    /** One alert, for staff: its workings are not shown to the person, whose own answers are. */
    @Transactional
    public Alert show(Principal who, UUID alertId) {
        return told.one(who, alertId, Verb.READ);
    }

    /** All open ones of a person, for somebody who acts on one of them. */
    @Transactional
    public List<Alert> openOf(Principal who, UUID personId) {
        access.require(who, Verb.ACT, DataClass.SAFETY, personId, "alert");
        return told.openOf(who, personId);
    }

    /** All open ones of a person that the reader may see; none where they may see none. */
    @Transactional
    public List<Alert> openAbout(Principal who, UUID personId) {
        if (!who.isStaff() || !access.may(who, Verb.READ, DataClass.SAFETY, personId)) return List.of();
        return shown(who, told.openAbout(who, personId));
    }

    /** May the reader also see the other answers beside the one that raised it? */
    public boolean showsAnswers(Principal who, Alert shown) {
        return !shown.isWithoutOrigin() && access.may(who, Verb.READ, DataClass.RECORD, shown.personId());
    }

    /** May the reader say that they have it, and write down what was done? */
    public boolean mayAct(Principal who, Alert shown) {
        return access.may(who, Verb.ACT, DataClass.SAFETY, shown.personId());
    }

    /** What happened to it since it was raised; for one that was shown to the same reader. */
    @Transactional(readOnly = true)
    public List<AlertEvent> events(Alert shown) {
        return events.of(shown.id()).stream()
                .filter(event -> event.answer() == null || !shown.isWithoutOrigin())
                .toList();
    }

    /** The reader says that they have it, and it is theirs from then on. Said twice, the first stands. */
    @Transactional
    public void acknowledge(Principal who, UUID alertId) {
        var alert = toActOn(who, alertId);
        if (alert.isHistoric() || !store.acknowledge(alert.id())) return;
        store.note(alert.id(), who.id());
        owners.give(alert.id(), who.id(), who.id());
        escalations.acknowledged(alert.id(), alert.urgency());
    }

    /**
     * What was done, in the reader's words.
     *
     * @param id of the form it was typed into
     */
    public record Note(UUID id, String words) {}

    /** Writes it down; sent twice from one form, it is one note. */
    @Transactional
    public void note(Principal who, UUID alertId, Note note) {
        store.note(toActOn(who, alertId).id(), who.id(), note);
    }

    /** The alert, for somebody who may act on it. */
    @Transactional
    public Alert toActOn(Principal who, UUID alertId) {
        return told.one(who, alertId, Verb.ACT);
    }
}
