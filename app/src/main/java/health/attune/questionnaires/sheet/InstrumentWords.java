package health.attune.questionnaires.sheet;

import health.attune.instruments.Instrument;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.domains.Domains;
import health.attune.instruments.licences.Licence;
import health.attune.pages.Words;
import health.attune.questionnaires.Listing;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of an instrument in more than one place, in the language of the page. */
public final class InstrumentWords {
    private final Words words;

    public InstrumentWords(Words words) {
        this.words = words;
    }

    public String title(Instrument instrument) {
        return instrument.title().closestTo(words.locale().getLanguage());
    }

    /** The kind and the parts of a life it speaks of, such as {@code Asset: Hope, Purpose}. */
    public String measures(Instrument instrument) {
        var area = words.say("questionnaires.area." + word(instrument.about().area()));
        var domains = instrument.scores().stream()
                .map(score -> Domains.bundled().of(new Domain.Measure(instrument.id(), score.id())))
                .flatMap(Optional::stream)
                .distinct()
                .map(domain -> domain.label().closestTo(words.locale().getLanguage()))
                .collect(Collectors.joining(", "));
        return domains.isEmpty() ? area : area + ": " + domains;
    }

    public String answeredBy(Instrument instrument) {
        return instrument.about().use().answeredBy().stream()
                .sorted()
                .map(by -> words.say("questionnaires.by." + word(by)))
                .collect(Collectors.joining(", "));
    }

    public String languages(Instrument instrument) {
        return instrument.languages().stream().sorted().map(this::language).collect(Collectors.joining(", "));
    }

    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }

    /** Why the questions are shown at that organization's sites, or why not. */
    public String why(Listing.Use use) {
        var filed = use.filed();
        return switch (use.text()) {
            case Licence.Decision.Granted _ ->
                filed == null
                        ? words.say("questionnaires.why.free")
                        : words.say(
                                filed.demo() ? "questionnaires.why.demo" : "questionnaires.why.filed",
                                filed.decidedBy(),
                                words.day(filed.decidedOn()));
            case Licence.Decision.Refused refused -> words.say("questionnaires.why." + word(refused.reason()));
        };
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
