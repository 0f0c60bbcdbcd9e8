package health.attune.alerts.handling;

import health.attune.alerts.Alert;
import health.attune.pages.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was judged, planned and decided, for an alert that was shown to the same reader. */
@Component
@Transactional(readOnly = true)
public class HandlingShown {
    private final HandlingStore store;
    private final FollowUpStore followUps;
    private final Terms terms;

    HandlingShown(HandlingStore store, FollowUpStore followUps, Terms terms) {
        this.store = store;
        this.followUps = followUps;
        this.terms = terms;
    }

    /** How far it has come; null for a step that is still to come. */
    public record Steps(
            @Nullable Assessment assessment,
            @Nullable FollowUp followUp,
            @Nullable Closing closing) {}

    public Steps of(Alert shown) {
        var assessment = Optional.ofNullable(shown.assessmentId());
        return new Steps(
                assessment.flatMap(store::assessment).orElse(null),
                assessment.flatMap(followUps::of).orElse(null),
                shown.isClosed() ? store.closing(shown.id()).orElse(null) : null);
    }

    /** The moment by which it is told what is late, on whatever machine. */
    public Instant now() {
        return store.now();
    }

    /** The words of each list that are in force today where the alert counts its days. */
    public List<Terms.Term> choices(Terms.Kind kind, Alert shown) {
        return terms.inForce(kind, shown.zone());
    }

    /** Every word that was ever in use. */
    public Labels labels() {
        return new Labels(
                terms.known(Terms.Kind.RISK), terms.known(Terms.Kind.ACTION), terms.known(Terms.Kind.DISPOSITION));
    }

    /** The words of the closed lists, by code. */
    public record Labels(
            Map<String, Terms.Term> risks, Map<String, Terms.Term> actions, Map<String, Terms.Term> dispositions) {

        public String risk(String code, Words words) {
            return in(risks, code, words);
        }

        public String action(String code, Words words) {
            return in(actions, code, words);
        }

        public String disposition(String code, Words words) {
            return in(dispositions, code, words);
        }

        private static String in(Map<String, Terms.Term> known, String code, Words words) {
            var term = known.get(code);
            return term == null ? code : term.in(words);
        }
    }
}
