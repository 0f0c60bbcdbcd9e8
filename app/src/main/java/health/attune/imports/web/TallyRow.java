package health.attune.imports.web;

import health.attune.imports.Tally;
import health.attune.instruments.Instrument;
import health.attune.pages.Words;
import java.util.List;
import java.util.Optional;

/** What the answers of a file add up to for one instrument, ready to print. */
public record TallyRow(Tally tally, Optional<Instrument> instrument, Words words) {

    public String title() {
        return instrument.map(known -> known.title().closestTo(language())).orElse(tally.instrumentId());
    }

    public String label(Tally.OfScore score) {
        return instrument
                .map(known -> known.score(score.scoreId()).label().closestTo(language()))
                .orElse(score.scoreId());
    }

    /** What being on that side of the cut-off suggests, in the words of its source. */
    public String meaning(Tally.OfScore score, Tally.OfCutoff cutoff) {
        return instrument
                .flatMap(known -> known.score(score.scoreId()).cutoffs().stream()
                        .filter(one -> one.id().equals(cutoff.cutoffId()))
                        .findFirst())
                .map(one -> one.meaning().closestTo(language()))
                .orElse("");
    }

    public String responses() {
        return words.number(tally.responses());
    }

    public String number(long count) {
        return words.number(count);
    }

    public List<Tally.OfScore> scores() {
        return tally.scores();
    }

    public boolean hasSafety() {
        return !tally.safety().isEmpty();
    }

    public String positive() {
        return words.number(
                tally.safety().stream().mapToLong(Tally.OfItem::positive).sum());
    }

    /** Of how many nobody knows what was answered about safety; empty where of none. */
    public String untold() {
        return tally.untold() == 0 ? "" : words.number(tally.untold());
    }

    private String language() {
        return words.locale().getLanguage();
    }
}
