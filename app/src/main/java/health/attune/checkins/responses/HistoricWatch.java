package health.attune.checkins.responses;

import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.checkins.PastCheckin;
import health.attune.checkins.PastCheckin.PastResponse;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.Score;
import health.attune.instruments.ToldByScores;
import health.attune.instruments.ToldByScores.Told;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists for review what answers of the past call for. Where only scores are known, that is what no harmless answer
 * could have given: nothing is made up about a question whose answer is not known.
 */
@Component
public class HistoricWatch {
    private final Alerts alerts;

    HistoricWatch(Alerts alerts) {
        this.alerts = alerts;
    }

    /**
     * A response of the past.
     *
     * @param firstId the response as first given
     * @param by who brought it
     */
    public record Brought(UUID personId, PastResponse response, UUID firstId, Instant answeredAt, UUID by) {

        public static Brought of(PastCheckin checkin, PastResponse response, UUID firstId, UUID by) {
            return new Brought(
                    checkin.personId(), response, firstId, checkin.given().answeredAt(), by);
        }
    }

    public void listForReview(Brought brought) {
        known(brought.response).forEach((item, values) -> {
            var findings = brought.response.instrument().safetyFindings(item, values);
            var worst = values.stream().max(Integer::compare).orElse(null);
            if (!findings.isEmpty()) list(brought, item, worst, new Judgment(Reason.POSITIVE, urgency(findings)));
        });
        told(brought.response).forEach(told -> {
            switch (told) {
                case Told.Positive(String place, SafetyRule.Urgency urgency) ->
                    list(brought, place, null, new Judgment(Reason.POSITIVE, urgency(urgency)));
                case Told.Contradiction(String item) ->
                    list(brought, item, null, new Judgment(Reason.UNREADABLE, Urgency.SAME_DAY));
                case Told.Answer answer -> {} // among what is known
                case Told.Untold untold -> {} // of the past nobody is asked again
            }
        });
    }

    /** What calls for nobody is told where an earlier answer to the same question called for somebody. */
    public void tellLater(Brought brought) {
        var instrument = brought.response.instrument();
        known(brought.response).forEach((item, values) -> {
            if (instrument.isSafetyItem(item)
                    && instrument.safetyFindings(item, values).isEmpty())
                alerts.answeredLater(
                        brought.firstId,
                        item,
                        values.stream().max(Integer::compare).orElseThrow(),
                        brought.by);
        });
    }

    /** What was answered, or is the only answer that gives the scores. */
    private static Map<String, List<Integer>> known(PastResponse response) {
        if (!response.isOfScores()) return response.answers().given();
        var known = new HashMap<String, List<Integer>>();
        told(response).forEach(told -> {
            if (told instanceof Told.Answer(String item, int value)) known.put(item, List.of(value));
        });
        return known;
    }

    private static Stream<Told> told(PastResponse response) {
        var instrument = response.instrument();
        if (!response.isOfScores() || instrument.safetyRules().isEmpty()) return Stream.empty();
        var values = response.scores().stream()
                .map(Score::value)
                .flatMap(value -> value.stream())
                .toList();
        return new ToldByScores(instrument, values).all().stream();
    }

    private record Judgment(Reason reason, Urgency urgency) {}

    private void list(Brought brought, String item, @Nullable Integer answer, Judgment judgment) {
        var instrument = brought.response.instrument();
        var concern = new Concern(
                brought.personId,
                brought.firstId,
                instrument.id(),
                instrument.version(),
                item,
                answer,
                judgment.reason,
                judgment.urgency);
        alerts.raiseHistoric(concern, brought.answeredAt, brought.by);
    }

    private static Urgency urgency(List<SafetyRule.Finding> findings) {
        return findings.stream().anyMatch(found -> found.rule().urgency() == SafetyRule.Urgency.IMMEDIATE)
                ? Urgency.IMMEDIATE
                : Urgency.SAME_DAY;
    }

    private static Urgency urgency(SafetyRule.Urgency urgency) {
        return urgency == SafetyRule.Urgency.IMMEDIATE ? Urgency.IMMEDIATE : Urgency.SAME_DAY;
    }
}
