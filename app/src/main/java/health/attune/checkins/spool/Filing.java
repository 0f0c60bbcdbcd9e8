package health.attune.checkins.spool;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.Links;
import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.LateStore;
import health.attune.checkins.responses.Response;
import health.attune.checkins.responses.ResponseStore;
import health.attune.checkins.responses.ResponseStore.ItemAnswer;
import health.attune.checkins.responses.SafetyWatch;
import health.attune.checkins.responses.SafetyWatch.ItemAnswered;
import health.attune.database.Net;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.AnswerRefused;
import health.attune.instruments.forms.Answers;
import health.attune.pages.NotThere;
import health.attune.questionnaires.Questionnaires;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files an answer that was received while the database was away. It is judged like any other; where its place was taken
 * in the meantime, or its bearer may not answer any more, it is kept beside as one that came late, and judged no less.
 */
@Component
class Filing {
    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

    private final SpoolStore store;
    private final CheckinStore checkins;
    private final ResponseStore responses;
    private final LateStore late;
    private final SafetyWatch watch;
    private final Questionnaires questionnaires;
    private final Access access;
    private final Accounts accounts;
    private final Alarm alarm;
    private final TransactionTemplate transaction;
    private final Net net;
    private final Links links;

    Filing(
            SpoolStore store,
            CheckinStore checkins,
            ResponseStore responses,
            LateStore late,
            SafetyWatch watch,
            Questionnaires questionnaires,
            Access access,
            Accounts accounts,
            Alarm alarm,
            TransactionTemplate transaction,
            Net net,
            Links links) {
        this.store = store;
        this.checkins = checkins;
        this.responses = responses;
        this.late = late;
        this.watch = watch;
        this.questionnaires = questionnaires;
        this.access = access;
        this.accounts = accounts;
        this.alarm = alarm;
        this.transaction = transaction;
        this.net = net;
        this.links = links;
    }

    /** What came of it. */
    enum Outcome {
        /** It is filed, now or before. */
        DONE,
        /** The database can't take it in now, and perhaps nothing. */
        AWAY,
        /** It never will, and whom it calls for is called. */
        IMPOSSIBLE
    }

    /** Above the net: whoever happens to ask next is not the one whose answers wait. */
    Outcome tryFile(Received answer) {
        try {
            net.above(() -> transaction.executeWithoutResult(status -> file(answer)));
            return Outcome.DONE;
        } catch (RuntimeException e) {
            if (StoreTrouble.passes(e)) return Outcome.AWAY;
            LOG.error("Filing an answer failed ({}).", e.getClass().getSimpleName());
            return alarm.raise(answer) ? Outcome.IMPOSSIBLE : Outcome.AWAY;
        }
    }

    /** Whether the database is there: what it can't take in now need not hold up what comes behind it. */
    boolean isStoreThere() {
        try {
            store.ask();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Those who run the service, for what can't be filed or not even be read; false where that can't be kept now. */
    boolean callForHumans() {
        return alarm.tellAdministrators();
    }

    private void file(Received answer) {
        var ticket = answer.ticket();
        var response = responses.find(ticket.responseId()).orElseThrow(NotThere::new);
        var checkin = checkins.find(response.checkinId()).orElseThrow(NotThere::new);
        if (!store.begin(answer, response.personId())) return;
        var instrument = questionnaires.get(response.instrumentId(), response.instrumentVersion());
        var given = new ItemAnswer(ticket.item(), values(answer, instrument), answer.at(), answer.language());
        boolean inTime = store.stands(response.id(), given, answer.isSkipped())
                || (isOffered(instrument, given)
                        && isAllowed(answer, checkin)
                        && !store.isAnsweredLater(response.id(), given)
                        && keep(response, answer, given));
        if (!inTime) late.keep(response.id(), given, ticket.bearer());
        var answered = new ItemAnswered(given.item(), given.values(), !inTime);
        watch.judge(response, instrument, answered, ticket.bearer());
    }

    private boolean keep(Response response, Received answer, ItemAnswer given) {
        return answer.isSkipped() ? responses.decline(response.id(), given) : responses.answer(response.id(), given);
    }

    /**
     * What was open to the bearer's page need not be any more: they may have been signed out for good, or their link or
     * tablet had ended before they answered.
     */
    private boolean isAllowed(Received answer, Checkin checkin) {
        var bearer = answer.ticket().principal();
        if (bearer.hasAccount() && accounts.principal(bearer.id()).isEmpty()) return false;
        if (bearer.kind() == Principal.Kind.PASS && !links.wasOpen(bearer, answer.at())) return false;
        var kind = checkin.answeredBy().classFor(bearer);
        if (!access.may(bearer, Verb.WRITE, kind, checkin.personId())) return false;
        access.require(bearer, Verb.WRITE, kind, checkin.personId(), "check-in");
        return true;
    }

    /** A refusal counts as what its publisher scores it as. */
    private static List<Integer> values(Received answer, Instrument instrument) {
        var item = answer.ticket().item();
        if (!answer.isSkipped() || instrument.item(item).isEmpty()) return answer.values();
        return Answers.none(instrument.form()).declined(item).choices(item);
    }

    private static boolean isOffered(Instrument instrument, ItemAnswer given) {
        if (instrument.item(given.item()).isEmpty()) return false;
        if (given.values().isEmpty()) return true;
        try {
            var sheet = Answers.none(instrument.form()).with(given.item(), given.values());
            return !sheet.choices(given.item()).isEmpty();
        } catch (AnswerRefused unknown) {
            return false;
        }
    }
}
