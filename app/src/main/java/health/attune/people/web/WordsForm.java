package health.attune.people.web;

import health.attune.pages.forms.Typed;
import health.attune.people.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People, place and purpose as they are typed. */
public record WordsForm(
        @Nullable String people,
        @Nullable String place,
        @Nullable String purpose,
        @Nullable Integer version) {
    private static final int LONGEST = 4_000;

    static WordsForm of(Person.OwnWords words) {
        return new WordsForm(words.people(), words.place(), words.purpose(), words.version());
    }

    Person.OwnWords read(Typed typed) {
        return new Person.OwnWords(
                typed.text("people", people, LONGEST),
                typed.text("place", place, LONGEST),
                typed.text("purpose", purpose, LONGEST),
                version == null ? -1 : version);
    }

    /** The same texts on top of another version. */
    WordsForm on(int newer) {
        return new WordsForm(people, place, purpose, newer);
    }

    Map<String, @Nullable String> shown() {
        var shown = new LinkedHashMap<String, @Nullable String>();
        shown.put("people", people);
        shown.put("place", place);
        shown.put("purpose", purpose);
        return shown;
    }

    static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("people", "people.words.people");
        labels.put("place", "people.words.place");
        labels.put("purpose", "people.words.purpose");
        return labels;
    }
}
