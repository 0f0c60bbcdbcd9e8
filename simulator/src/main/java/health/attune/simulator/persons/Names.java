package health.attune.simulator.persons;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.chance.Sections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up names of many heritages: two surnames, hyphens, accents, very long and very short ones. */
public final class Names {
    private static final Names BUNDLED = new Names();

    private final Map<String, List<String>> pools = new HashMap<>();

    private final Map<String, String> called = new HashMap<>();

    private Names() {
        var sections = Sections.beside(Names.class, "names.txt");
        for (var heritage : Heritage.values()) {
            keep(sections, "family " + heritage.tag());
            keep(sections, given(Gender.FEMALE, heritage));
            keep(sections, given(Gender.MALE, heritage));
        }
        for (var gender : Gender.values())
            for (var language : List.of("en", "es")) keep(sections, pronouns(gender, language));
        keep(sections, "given other en");
        keep(sections, "given other es");
        keep(sections, "street");
        for (var pair : sections.words("called")) called.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }

    /** Given and family name of a worker. */
    public static String ofWorker(Chance chance) {
        var heritage = Heritage.any(chance);
        var gender = chance.holds(0.7) ? Gender.FEMALE : Gender.MALE;
        return given(chance, gender, heritage) + " " + pool("family " + heritage.tag(), chance);
    }

    static String given(Chance chance, Gender gender, Heritage heritage) {
        if (gender == Gender.OTHER) return pool("given other " + heritage.writes(), chance);
        return pool(given(gender, heritage), chance);
    }

    /** What those close to somebody of that name call them, where there is such a name. */
    static Optional<String> called(String given) {
        return Optional.ofNullable(BUNDLED.called.get(given));
    }

    /** One surname, or two where the heritage has two. */
    static String family(Chance chance, Heritage heritage) {
        var first = pool("family " + heritage.tag(), chance);
        if (heritage != Heritage.ES || chance.holds(0.15)) return first;
        return first + " " + pool("family " + heritage.tag(), chance);
    }

    static String pronouns(Chance chance, Gender gender, String language) {
        return chance.pick(BUNDLED.get(pronouns(gender, language)));
    }

    static String street(Chance chance) {
        return chance.pick(BUNDLED.get("street"));
    }

    private static String pool(String heading, Chance chance) {
        return chance.pickEarly(BUNDLED.get(heading));
    }

    private static String given(Gender gender, Heritage heritage) {
        return "given " + gender.code() + " " + heritage.tag();
    }

    private static String pronouns(Gender gender, String language) {
        return "pronouns " + gender.code() + " " + language;
    }

    private void keep(Sections sections, String heading) {
        pools.put(heading, sections.words(heading));
    }

    private List<String> get(String heading) {
        var pool = pools.get(heading);
        if (pool == null) throw new IllegalArgumentException("There are no names under [" + heading + "].");
        return pool;
    }
}
