package health.attune.instruments;

import health.attune.instruments.forms.Criterion;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Source;

/**
 * An answer that must reach a human.
 *
 * @param answer  the item and the values that raise it
 * @param urgency how soon a human must act
 * @param meaning what is to be done; never a statement of risk level
 * @param suspendable that those who answer for it may let it rest for a time; never of a question about suicide
 */
public record SafetyRule(Criterion answer, Urgency urgency, Texts meaning, boolean suspendable, Source source) {

    /** How soon a human must act. */
    public enum Urgency {
        /** Reviewed by a clinician on the same day. */
        SAME_DAY,
        /** The person is not left alone until a clinician has seen them. */
        IMMEDIATE
    }

    /**
     * A rule that an answer has met.
     *
     * @param value the answer given
     */
    public record Finding(SafetyRule rule, String linkId, int value) {}
}
