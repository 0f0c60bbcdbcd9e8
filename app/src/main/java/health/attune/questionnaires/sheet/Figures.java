package health.attune.questionnaires.sheet;

import health.attune.instruments.norms.Threshold;
import health.attune.pages.Words;
import java.text.NumberFormat;

/** Figures of the catalogue as people of that language write them, with all their decimals. */
record Figures(Words words) {
    private static final int DECIMALS = 4;

    String number(double value) {
        var format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }

    /** To two decimals, for what was computed. */
    String rounded(double value) {
        var format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    String threshold(Threshold threshold) {
        return words.say(
                "questionnaires.threshold." + InstrumentWords.word(threshold.comparison()), number(threshold.value()));
    }
}
