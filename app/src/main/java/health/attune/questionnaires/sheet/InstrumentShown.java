package health.attune.questionnaires.sheet;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import health.attune.instruments.licences.Licence;
import health.attune.pages.Words;
import health.attune.questionnaires.Listing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One instrument with all that is known about it.
 *
 * @param facts term to words
 * @param questions null where they may not be shown here
 * @param rules answers that must reach a human, and rules over single answers
 * @param usesLoinc whether codes of LOINC are on the page
 */
public record InstrumentShown(
        String id,
        String title,
        boolean imported,
        boolean free,
        List<Fact> facts,
        @Nullable String homepage,
        LicenceShown licence,
        List<UseRow> uses,
        @Nullable QuestionsShown questions,
        List<ScoreShown> scores,
        List<Fact> rules,
        List<String> traps,
        boolean usesLoinc) {

    public static InstrumentShown of(Listing listing, Words words) {
        var instrument = listing.instrument();
        var say = new InstrumentWords(words);
        var about = instrument.about();
        return new InstrumentShown(
                instrument.id(),
                say.title(instrument),
                listing.imported(),
                instrument.licence().tier() == Licence.Tier.FREE,
                new AboutFacts(instrument, words).all(),
                about.homepage().startsWith("http") ? about.homepage() : null,
                LicenceShown.of(instrument.licence(), listing.imported(), words),
                uses(listing, say),
                listing.mayShowText()
                        ? QuestionsShown.of(instrument, words.locale().getLanguage())
                        : null,
                new ScoreFacts(instrument, words).all(),
                new RuleFacts(instrument, words).all(),
                about.traps(),
                usesLoinc(instrument));
    }

    /** True where nothing is left to be switched on. */
    public boolean onEverywhere() {
        return !uses.isEmpty() && uses.stream().allMatch(UseRow::on);
    }

    private static List<UseRow> uses(Listing listing, InstrumentWords say) {
        return listing.uses().stream()
                .map(use -> new UseRow(
                        use.organization().id(),
                        use.organization().name(),
                        use.text().granted(),
                        say.why(use)))
                .toList();
    }

    private static boolean usesLoinc(Instrument instrument) {
        return instrument.about().loinc().isPresent()
                || instrument.scores().stream().anyMatch(score -> score.loinc().isPresent())
                || instrument.items().stream().anyMatch(InstrumentShown::usesLoinc);
    }

    private static boolean usesLoinc(Item item) {
        return item.loinc().isPresent()
                || item.options().stream().map(Option::loinc).anyMatch(Optional::isPresent);
    }
}
