package health.attune.simulator.persons;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.chance.Sections;
import java.util.Map;

/** Sentences as people say them, in English and Spanish. */
public final class Phrases {
    private static final Map<String, Sections> BY_LANGUAGE = Map.of(
            "en", Sections.beside(Phrases.class, "words_en.txt"), "es", Sections.beside(Phrases.class, "words_es.txt"));

    private Phrases() {}

    /**
     * A sentence on that subject.
     *
     * @throws IllegalArgumentException where there is no such language or subject
     */
    public static String about(String subject, String language, Chance chance) {
        var sections = BY_LANGUAGE.get(language);
        if (sections == null) throw new IllegalArgumentException("There are no phrases in \"" + language + "\".");
        return chance.pick(sections.get(subject));
    }
}
