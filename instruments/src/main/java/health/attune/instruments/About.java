package health.attune.instruments;

import health.attune.instruments.forms.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an instrument is and how it is meant to be used.
 *
 * @param id       lower case, stable, such as {@code phq-9}
 * @param version  of the published instrument, stored with every answer
 * @param area     what it measures
 * @param use      who answers it, about when, how often
 * @param homepage where it is published
 * @param loinc    LOINC code of the panel, where one is known
 * @param traps    mistakes seen elsewhere that are worth telling
 */
public record About(
        String id,
        String version,
        Texts title,
        Area area,
        Use use,
        String homepage,
        Optional<String> loinc,
        List<String> traps) {

    /** What an instrument measures. */
    public enum Area {
        SYMPTOM,
        ASSET,
        SAFETY,
        RELATIONSHIP,
        SOCIAL_NEED,
        /** About staff; never asked of or shown for persons in care. */
        WORKFORCE
    }

    /** Who gives the answers. */
    public enum AnsweredBy {
        SELF,
        INTERVIEW,
        CAREGIVER
    }

    /**
     * How it is meant to be used.
     *
     * @param dimension  biopsychosocial dimension in plain words
     * @param recall     the time the questions look back on
     * @param ages       whom it was made for
     * @param answeredBy the modes it was published for, first the one whose answers say where the person stands
     * @param cadence    how often it is worth asking
     */
    public record Use(String dimension, Texts recall, Ages ages, List<AnsweredBy> answeredBy, String cadence) {
        public Use {
            answeredBy = List.copyOf(answeredBy);
        }
    }

    /**
     * Ages in whole years, both ends included.
     *
     * @param remark what the numbers leave out, or empty
     */
    public record Ages(OptionalInt from, OptionalInt to, String remark) {

        public boolean include(int years) {
            return years >= from.orElse(0) && years <= to.orElse(Integer.MAX_VALUE);
        }
    }

    public About {
        traps = List.copyOf(traps);
    }
}
