package health.attune.checkins.web.desk;

import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.pages.Faults;
import health.attune.pages.Words;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One score that can be entered, with the range it lies in. */
public record ScoreRow(String field, String label, String hint, String value) {

    public static List<ScoreRow> of(Instrument instrument, SheetForm form, Words words) {
        var rows = new ArrayList<ScoreRow>();
        var numbers = NumberFormat.getInstance(words.locale());
        for (int i = 0; i < instrument.scores().size(); i++) {
            var rule = instrument.scores().get(i);
            rows.add(new ScoreRow(
                    field(i),
                    rule.label().closestTo(words.locale().getLanguage()),
                    words.say(
                            "checkins.desk.range",
                            numbers.format(rule.range().low()),
                            numbers.format(rule.range().high())),
                    form.text(field(i))));
        }
        return rows;
    }

    /** Score to value; a fault where one is no number, out of its range or too fine, or none was entered. */
    public static Map<String, Double> read(Instrument instrument, SheetForm form, Faults faults) {
        var scores = new LinkedHashMap<String, Double>();
        for (int i = 0; i < instrument.scores().size(); i++) {
            var typed = form.text(field(i)).strip().replace(',', '.');
            if (typed.isEmpty()) continue;
            var rule = instrument.scores().get(i);
            var scaling = rule.formula().scaling();
            if (!typed.matches("-?\\d{1,6}(\\.\\d{1,4})?") || !rule.range().holds(Double.parseDouble(typed)))
                faults.add(field(i), "checkins.fault.range", low(rule), high(rule));
            else if (!scaling.isRounded(Double.parseDouble(typed)))
                faults.add(field(i), "checkins.fault.decimals", scaling.decimals());
            else scores.put(rule.id(), Double.valueOf(typed));
        }
        if (scores.isEmpty()) faults.add(field(0), "checkins.fault.no-score");
        return scores;
    }

    private static double low(ScoreRule rule) {
        return rule.range().low();
    }

    private static double high(ScoreRule rule) {
        return rule.range().high();
    }

    /** Where the score of that place in the instrument is typed. */
    public static String field(int index) {
        return "s" + (index + 1);
    }
}
