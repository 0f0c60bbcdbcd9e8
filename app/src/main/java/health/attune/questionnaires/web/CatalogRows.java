package health.attune.questionnaires.web;

import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import health.attune.instruments.licences.Licence;
import health.attune.pages.Words;
import health.attune.questionnaires.Listing;
import health.attune.questionnaires.sheet.InstrumentWords;
import java.util.Comparator;
import java.util.List;

/** Puts the catalogue into words: assets first, then by title. */
final class CatalogRows {
    private static final List<About.Area> ORDER = List.of(
            About.Area.ASSET,
            About.Area.RELATIONSHIP,
            About.Area.SYMPTOM,
            About.Area.SOCIAL_NEED,
            About.Area.SAFETY,
            About.Area.WORKFORCE);

    private final Words words;
    private final InstrumentWords say;

    CatalogRows(Words words) {
        this.words = words;
        this.say = new InstrumentWords(words);
    }

    List<CatalogRow> of(List<Listing> listings, CatalogFilter filter) {
        return listings.stream()
                .sorted(Comparator.comparing((Listing listing) ->
                                ORDER.indexOf(listing.instrument().about().area()))
                        .thenComparing(listing -> say.title(listing.instrument()), words.order())
                        .thenComparing(listing -> listing.instrument().id()))
                .map(this::row)
                .filter(filter::finds)
                .toList();
    }

    private CatalogRow row(Listing listing) {
        var instrument = listing.instrument();
        var title = say.title(instrument);
        var measures = say.measures(instrument);
        return new CatalogRow(
                instrument.id(),
                title,
                listing.imported(),
                measures,
                say.answeredBy(instrument),
                instrument.items().size(),
                say.languages(instrument),
                words.say("questionnaires.tier." + tier(listing)),
                state(listing),
                why(listing),
                String.join(" ", instrument.id(), title, measures, found(instrument)));
    }

    private static String found(Instrument instrument) {
        return String.join(" ", instrument.title().byLanguage().values()) + " "
                + instrument.about().use().dimension();
    }

    private static String tier(Listing listing) {
        if (listing.imported()) return "imported";
        return InstrumentWords.word(listing.instrument().licence().tier());
    }

    private static String state(Listing listing) {
        if (!listing.mayShowText()) return "off";
        return listing.uses().stream().allMatch(use -> use.text().granted()) ? "on" : "partly";
    }

    private String why(Listing listing) {
        if (listing.instrument().licence().tier() == Licence.Tier.FREE) return words.say("questionnaires.why.free");
        long on = listing.uses().stream().filter(use -> use.text().granted()).count();
        if (listing.uses().size() > 1)
            return words.say("questionnaires.why.several", on, listing.uses().size());
        return listing.uses().isEmpty()
                ? words.say("questionnaires.why.no-record")
                : say.why(listing.uses().getFirst());
    }
}
