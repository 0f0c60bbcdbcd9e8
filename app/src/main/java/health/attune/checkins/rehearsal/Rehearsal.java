package health.attune.checkins.rehearsal;

import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Mode;
import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.ResponseStore;
import health.attune.checkins.responses.ResponseStore.ItemAnswer;
import health.attune.checkins.responses.ResponseStore.NewResponse;
import health.attune.checkins.responses.SafetyWatch;
import health.attune.checkins.responses.SafetyWatch.ItemAnswered;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.people.Nobody;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives alarming answers in the name of nobody, so that the service can see what becomes of them. They are of a form
 * that is never finished: nothing is scored and nothing of them is to be counted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rehearsal {
    /** Its rules are those that most people meet. */
    private static final String INSTRUMENT = "phq-9";

    private final CheckinStore checkins;
    private final ResponseStore responses;
    private final SafetyWatch watch;
    private final Questionnaires questionnaires;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rehearsal(
            CheckinStore checkins,
            ResponseStore responses,
            SafetyWatch watch,
            Questionnaires questionnaires,
            JdbcClient jdbc,
            Clock clock) {
        this.checkins = checkins;
        this.responses = responses;
        this.watch = watch;
        this.questionnaires = questionnaires;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Kept and judged as it is saved, as everybody's answers are; returns the response. */
    public UUID judged() {
        var instrument = questionnaires.get(INSTRUMENT);
        var answer = alarming(instrument);
        var id = keep(instrument, answer);
        watch.judge(
                responses.find(id).orElseThrow(),
                instrument,
                ItemAnswered.inTime(answer.item(), List.copyOf(answer.values())),
                null);
        return id;
    }

    /** Only kept, as if the first look had missed it; returns the response. */
    public UUID missed() {
        var instrument = questionnaires.get(INSTRUMENT);
        return keep(instrument, alarming(instrument));
    }

    /** All of them go. */
    public void remove() {
        jdbc.sql("delete from checkins.response where people.is_nobody(person_id)")
                .update();
        jdbc.sql("delete from checkins.checkin where people.is_nobody(person_id)")
                .update();
    }

    private UUID keep(Instrument instrument, ItemAnswer answer) {
        var checkin = new Checkin(
                Ids.next(), Nobody.ID, AnsweredBy.PERSON, Mode.PAPER, "en", clock.instant(), null, null, List.of());
        checkins.insert(checkin, null);
        var response = NewResponse.empty(checkin, instrument, 0, clock.instant());
        responses.insert(response);
        responses.answer(response.id(), answer);
        return response.id();
    }

    /** The first answer of the form that its rules call alarming. */
    private ItemAnswer alarming(Instrument instrument) {
        return instrument.items().stream()
                .filter(item -> instrument.isSafetyItem(item.linkId()))
                .flatMap(item -> item.options().stream()
                        .map(option -> new ItemAnswer(item.linkId(), List.of(option.value()), clock.instant(), "en")))
                .filter(answer -> !instrument
                        .safetyFindings(answer.item(), answer.values())
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
