package health.attune.instruments.licences;

import health.attune.instruments.norms.Source;
import java.util.List;
import java.util.Optional;

/**
 * On what terms an instrument's words may be used, and how we know.
 *
 * @param tier        what a site must do before the words are shown
 * @param name        the licence in plain words
 * @param spdx        SPDX identifier or {@code LicenseRef-…}
 * @param attribution to be printed wherever the words are shown
 * @param terms       what is allowed
 * @param evidence    at least one sentence saying what was read, and what is still to be verified
 */
public record Licence(Tier tier, String name, String spdx, String attribution, Terms terms, List<Source> evidence) {

    /** What a site must do before the words are shown. */
    public enum Tier {
        /** Public domain, government work, open licence or "no permission required": on. */
        FREE,
        /** Open with duties (non-commercial, no derivatives, notice): on once the site has accepted them. */
        CONDITIONS,
        /** Authors allow it without a licence text: on once a person has filed the author's word. */
        AUTHOR_PERMITTED
    }

    /** Whether something is allowed, as far as we know. */
    public enum Allowed {
        YES,
        NO,
        UNCLEAR
    }

    /**
     * What is allowed.
     *
     * @param commercialUse by a site that charges for a product built on it
     * @param derivatives   changed wording or translation
     * @param remarks       duties in plain words, or empty
     */
    public record Terms(Allowed commercialUse, Allowed derivatives, String remarks) {}

    public Licence {
        evidence = List.copyOf(evidence);
    }

    /**
     * May the words be shown, printed or exported at a site that has filed this record, or none?
     *
     * <p>Scores alone may always be entered and kept.
     */
    public Decision decide(Optional<LicenceRecord> filed) {
        if (tier == Tier.FREE) return new Decision.Granted("These words may be used freely: " + name + ".");
        if (filed.isEmpty()) return new Decision.Refused(Decision.Reason.NO_RECORD, noRecord());
        if (terms.commercialUse() == Allowed.NO && filed.get().commercialUse())
            return new Decision.Refused(Decision.Reason.NON_COMMERCIAL_ONLY, nonCommercial());
        return new Decision.Granted(
                "Switched on by " + filed.get().who() + ": " + filed.get().basis() + ".");
    }

    private String noRecord() {
        return "The questions stay hidden until your site files a licence record saying who decided, when, on what"
                + " basis and with which document. The licence: " + name + ". Scores can be entered meanwhile.";
    }

    private String nonCommercial() {
        return "The licence (" + name + ") does not allow commercial use, and the record filed says that this site's"
                + " use is commercial. Scores can still be entered.";
    }

    /** Whether the words may be shown, and why. */
    public sealed interface Decision {

        /** The decision as a sentence for the person who runs the site. */
        String sentence();

        default boolean granted() {
            return this instanceof Granted;
        }

        record Granted(String sentence) implements Decision {}

        record Refused(Reason reason, String sentence) implements Decision {}

        /** Why not, for those who say it in another language. */
        enum Reason {
            NO_RECORD,
            NON_COMMERCIAL_ONLY
        }
    }
}
