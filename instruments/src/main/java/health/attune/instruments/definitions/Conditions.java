package health.attune.instruments.definitions;

import health.attune.instruments.forms.Criterion;
import health.attune.instruments.forms.Requirement;
import health.attune.instruments.norms.Comparison;
import health.attune.instruments.norms.Threshold;
import java.util.List;
import java.util.regex.Pattern;

/** Reads conditions written as people write them: {@code phq9-9 >= 1} on an item, {@code < 5} on a score. */
public final class Conditions {

    private static final String SIGN = "(>=|<=|!=|=|>|<)";
    private static final Pattern ON_ITEM = Pattern.compile("(\\S+) " + SIGN + " (-?\\d{1,6})");
    private static final Pattern ON_SCORE = Pattern.compile(SIGN + " (-?\\d{1,6}(?:\\.\\d{1,4})?)");

    private Conditions() {}

    public static Criterion criterion(Section section, String field) {
        return criterion(section, field, section.text(field));
    }

    public static List<Criterion> criteria(Section section, String field) {
        var words = section.words(field);
        if (words.isEmpty()) section.problem(field, "At least one condition is needed, such as \"phq9-9 >= 1\".");
        return words.stream().map(w -> criterion(section, field, w)).toList();
    }

    public static Threshold threshold(Section section, String field) {
        var words = section.text(field);
        var match = ON_SCORE.matcher(words);
        if (match.matches()) return new Threshold(comparison(match.group(1)), Double.parseDouble(match.group(2)));
        if (!words.equals("?")) section.problem(field, "\"" + words + "\" is not a threshold such as \">= 10\".");
        return new Threshold(Comparison.AT_LEAST, 0);
    }

    public static Requirement requirement(Section section) {
        var criteria = criteria(section, "criteria");
        int atLeast = section.whole("atLeast");
        int atMost = section.optionalWhole("atMost").orElse(criteria.size());
        if (atLeast < 0 || atMost < atLeast || atMost > criteria.size())
            section.problem(
                    "",
                    "Of " + criteria.size() + " conditions, at least " + atLeast + " and at most " + atMost
                            + " cannot hold.");
        return new Requirement(criteria, atLeast, atMost);
    }

    private static Criterion criterion(Section section, String field, String words) {
        var match = ON_ITEM.matcher(words);
        if (match.matches())
            return new Criterion(match.group(1), comparison(match.group(2)), Integer.parseInt(match.group(3)));
        if (!words.equals("?")) section.problem(field, "\"" + words + "\" is not a condition such as \"phq9-9 >= 1\".");
        return new Criterion("?", Comparison.EQUAL, 0);
    }

    private static Comparison comparison(String sign) {
        return Comparison.ofSign(sign).orElseThrow();
    }
}
