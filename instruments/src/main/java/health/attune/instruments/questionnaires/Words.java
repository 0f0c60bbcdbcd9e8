package health.attune.instruments.questionnaires;

import health.attune.instruments.definitions.Problems;
import health.attune.instruments.forms.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/** Words from strangers: bounded, without control characters or halves of characters, and their translations. */
final class Words {

    /** Longest text of a question or an answer, characters. */
    static final int LONGEST = 4_000;

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private Words() {}

    /** The words of a field in the language of the resource, and those of its translation extensions. */
    static Optional<Texts> translated(FhirNode parent, String field, String language) {
        var own = parent.text(field);
        if (own.isEmpty()) return Optional.empty();
        var byLanguage = new LinkedHashMap<String, String>();
        byLanguage.put(language, bounded(own.get(), parent, field));
        for (var extension : parent.get("_" + field).all("extension")) {
            if (!TRANSLATION.equals(extension.json().path("url").asString(""))) continue;
            var to = part(extension, "lang", "valueCode");
            var words = part(extension, "content", "valueString");
            if (to.isPresent() && words.isPresent())
                byLanguage.put(to.get().split("-", 2)[0].toLowerCase(Locale.ROOT), bounded(words.get(), parent, field));
        }
        return Optional.of(new Texts(byLanguage));
    }

    /** Notes NUL and other control characters, and surrogates that stand alone; true where there are none. */
    static boolean check(String words, String place, Problems problems) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < words.length()
                    && Character.isLowSurrogate(words.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
                problems.add(place, "There is a character here that is not text (number " + (int) c + ").");
                return false;
            }
        }
        return true;
    }

    private static Optional<String> part(FhirNode extension, String url, String value) {
        return extension.extension(url).flatMap(e -> e.text(value));
    }

    private static String bounded(String words, FhirNode parent, String field) {
        if (words.length() <= LONGEST) return words;
        parent.problem(field, "A text has at most 4,000 characters.");
        return words.substring(0, 1);
    }
}
