package health.attune.checkins.responses;

import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.checkins.Mode;
import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.ToldByScores;
import health.attune.instruments.ToldByScores.Told;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that an answer that must reach a human does: in the transaction of the answer, and alarmed where it can't
 * be judged.
 */
@Component
public class SafetyWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SafetyWatch.class);
    private final Alerts alerts;
    private final ResponseStore responses;

    SafetyWatch(Alerts alerts, ResponseStore responses) {
        this.alerts = alerts;
        this.responses = responses;
    }

    /**
     * Judges one answer as it is saved.
     *
     * @param late whether it came after the check-in was finished
     * @param by who answered or entered it
     * @return true where it must reach a human, who has been told
     */
    public boolean judge(Response response, Instrument instrument, ItemAnswered answered, @Nullable UUID by) {
        var urgency = urgency(instrument, answered.item(), answered.values());
        if (urgency == null) {
            if (!answered.late()) tellLater(response, instrument, answered, by);
            return false;
        }
        var reason = answered.late() ? Reason.LATE : Reason.POSITIVE;
        var worst = answered.values().stream().max(Integer::compare).orElse(null);
        alerts.raise(concern(response, answered.item(), worst, new Judgment(reason, urgency)), by);
        return true;
    }

    /** Judges a whole response as it is finished: what is positive, what can't be read, and what was left out. */
    public void judgeAll(Response response, Instrument instrument, Mode mode, @Nullable UUID by) {
        if (instrument.safetyRules().isEmpty()) return;
        var understood = response.given().understood(instrument.form(), response.declined());
        for (var item : understood.unreadable())
            tell(response, concern(response, item, null, Judgment.UNREADABLE), mode, by);
        understood
                .answers()
                .given()
                .forEach((item, values) ->
                        given(response, instrument, ItemAnswered.inTime(item, values), new Way(mode, by)));
        if (mode == Mode.IMPORT) return;
        for (var item : instrument.blankSafetyItems(understood.answers()))
            if (!understood.unreadable().contains(item.linkId()))
                alerts.raise(concern(response, item.linkId(), null, Judgment.SKIPPED), by);
    }

    /** Judges what scores tell that were entered without answers: where they leave it open, it is still to be asked. */
    public void judgeScores(Response response, ToldByScores scores, Mode mode, @Nullable UUID by) {
        var instrument = scores.instrument();
        for (var told : scores.all())
            switch (told) {
                case Told.Answer(String item, int value) ->
                    given(response, instrument, ItemAnswered.inTime(item, List.of(value)), new Way(mode, by));
                case Told.Positive(String place, SafetyRule.Urgency urgency) ->
                    tell(response, concern(response, place, null, Judgment.positive(urgency)), mode, by);
                case Told.Contradiction(String item) ->
                    tell(response, concern(response, item, null, Judgment.UNREADABLE), mode, by);
                case Told.Untold(String item) -> {
                    if (mode != Mode.IMPORT) alerts.raise(concern(response, item, null, Judgment.SKIPPED), by);
                }
            }
    }

    /** An answer was received and can't be filed: what it says, nobody knows but whoever gave it. */
    public void unreadable(Response response, String item, @Nullable UUID by) {
        alerts.raise(concern(response, item, null, Judgment.UNREADABLE), by);
    }

    /** What calls for nobody is told where an earlier answer to the same question called for somebody. */
    private void tellLater(Response response, Instrument instrument, ItemAnswered answered, @Nullable UUID by) {
        var worst = answered.values().stream().max(Integer::compare);
        if (worst.isEmpty() || !instrument.isSafetyItem(answered.item())) return;
        alerts.answeredLater(first(response), answered.item(), worst.get(), by);
    }

    private void given(Response response, Instrument instrument, ItemAnswered answered, Way way) {
        var urgency = urgency(instrument, answered.item(), answered.values());
        if (urgency == null) {
            tellLater(response, instrument, answered, way.by());
            return;
        }
        var worst = answered.values().stream().max(Integer::compare).orElseThrow();
        var judgment = new Judgment(Reason.POSITIVE, urgency);
        tell(response, concern(response, answered.item(), worst, judgment), way.mode(), way.by());
    }

    private void tell(Response response, Concern concern, Mode mode, @Nullable UUID by) {
        if (mode != Mode.IMPORT) alerts.raise(concern, by);
        else if (response.answeredAt() != null) alerts.raiseHistoric(concern, response.answeredAt(), by);
    }

    /** How soon a human must see that answer; null where no rule asks for one. A rule that fails asks for one. */
    private static @Nullable Urgency urgency(Instrument instrument, String item, Collection<Integer> values) {
        try {
            var findings = instrument.safetyFindings(item, values);
            if (findings.isEmpty()) return null;
            return findings.stream().anyMatch(found -> found.rule().urgency() == SafetyRule.Urgency.IMMEDIATE)
                    ? Urgency.IMMEDIATE
                    : Urgency.SAME_DAY;
        } catch (RuntimeException e) {
            LOG.error(
                    "The safety rules of {} failed on {} ({}); an alert is raised.",
                    instrument.id(),
                    item,
                    e.getClass());
            return Urgency.SAME_DAY;
        }
    }

    private Concern concern(Response response, String item, @Nullable Integer answer, Judgment judgment) {
        return new Concern(
                response.personId(),
                first(response),
                response.instrumentId(),
                response.instrumentVersion(),
                item,
                answer,
                judgment.reason(),
                judgment.urgency());
    }

    private UUID first(Response response) {
        return response.supersedesId() == null ? response.id() : responses.first(response.id());
    }

    private record Judgment(Reason reason, Urgency urgency) {
        static final Judgment UNREADABLE = new Judgment(Reason.UNREADABLE, Urgency.SAME_DAY);
        static final Judgment SKIPPED = new Judgment(Reason.SKIPPED, Urgency.NEXT_CONTACT);

        static Judgment positive(SafetyRule.Urgency urgency) {
            return new Judgment(
                    Reason.POSITIVE, urgency == SafetyRule.Urgency.IMMEDIATE ? Urgency.IMMEDIATE : Urgency.SAME_DAY);
        }
    }

    private record Way(Mode mode, @Nullable UUID by) {}

    /** One item answered with these values, in time or after the check-in was finished. */
    public record ItemAnswered(String item, Collection<Integer> values, boolean late) {

        public static ItemAnswered inTime(String item, List<Integer> values) {
            return new ItemAnswered(item, values, false);
        }
    }
}
