package health.attune.questionnaires.sheet;

import health.attune.instruments.licences.Licence;
import health.attune.pages.Words;
import java.util.List;

/** The licence of an instrument, in words, with what was read and what is still to be verified. */
public record LicenceShown(
        String tier,
        String name,
        String spdx,
        String attribution,
        String commercial,
        String derivatives,
        String remarks,
        List<Told> evidence) {

    static LicenceShown of(Licence licence, boolean imported, Words words) {
        var tier = imported ? "imported" : InstrumentWords.word(licence.tier());
        return new LicenceShown(
                words.say("questionnaires.tier." + tier + ".help"),
                licence.name(),
                licence.spdx(),
                licence.attribution(),
                allowed(licence.terms().commercialUse(), words),
                allowed(licence.terms().derivatives(), words),
                licence.terms().remarks(),
                licence.evidence().stream()
                        .map(source -> Told.of(source.words(), source))
                        .toList());
    }

    private static String allowed(Licence.Allowed allowed, Words words) {
        return words.say("questionnaires.allowed." + InstrumentWords.word(allowed));
    }
}
