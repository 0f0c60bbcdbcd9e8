package health.attune.instruments;

import health.attune.instruments.forms.Texts;

/**
 * A named range of a score, both ends included.
 *
 * @param id    unique within the score
 * @param low   points
 * @param high  points
 * @param label what the publisher or the field calls it
 * @param plain what it is called to the person whose score it is: plain words, and no instruction to a clinician
 */
public record Band(String id, double low, double high, Texts label, Texts plain) {

    public boolean holds(double value) {
        return value >= low && value <= high;
    }
}
