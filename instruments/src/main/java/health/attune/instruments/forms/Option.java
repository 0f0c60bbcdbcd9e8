package health.attune.instruments.forms;

import java.util.Optional;

/**
 * One answer that can be chosen.
 *
 * @param value     what is stored; unique within its item
 * @param points    what it counts in a score before reversal; mostly equal to the value
 * @param label     the published words
 * @param loinc     LOINC answer code (LA…), where one is known
 * @param exclusive true where it cannot be chosen beside another ("None of the above")
 */
public record Option(int value, int points, Texts label, Optional<String> loinc, boolean exclusive) {

    /** The published words in this language; empty where there is no official translation. */
    public Optional<String> label(String language) {
        return label.in(language);
    }
}
