package health.attune.instruments.catalog;

import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Sources;
import health.attune.instruments.licences.Licence;

/** Reads what a licence file says and the evidence for it. */
final class LicenceReader {

    private LicenceReader() {}

    static Licence read(Section section) {
        var evidence = section.list("evidence", Sources::read);
        if (evidence.isEmpty())
            section.problem("evidence", "There is no licence evidence: say what was read, and where.");
        return new Licence(
                section.one("tier", Licence.Tier.class),
                section.text("name"),
                section.text("spdx"),
                section.text("attribution"),
                new Licence.Terms(
                        section.one("commercialUse", Licence.Allowed.class),
                        section.one("derivatives", Licence.Allowed.class),
                        section.optionalText("remarks").orElse("")),
                evidence);
    }
}
