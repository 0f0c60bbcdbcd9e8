package health.attune.people.web;

import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that a form offers, named in the language of the page. */
public final class Languages {
    private static final List<String> OFTEN_SPOKEN = List.of(
            ("am ar ase bn chk de el en es fa fil fr gu he hi hmn ht hy it ja km ko ku lo mh my ne nv pa pl ps pt"
                            + " quc ro ru rw sm so sq sw ta te th ti tl tr uk ur uz vi yi zh")
                    .split(" ", -1));

    private Languages() {}

    /** The choices, with those already chosen even when they are not often spoken. */
    public static List<Option> options(List<String> chosen, Words words) {
        return Stream.concat(OFTEN_SPOKEN.stream(), chosen.stream())
                .distinct()
                .map(tag -> new Option(tag, name(tag, words)))
                .sorted(Comparator.comparing(Option::label, words.order()))
                .toList();
    }

    public static String name(String tag, Words words) {
        if (tag.equals("ase")) return words.say("people.language.ase");
        var name = Locale.forLanguageTag(tag).getDisplayName(words.locale());
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
    }
}
