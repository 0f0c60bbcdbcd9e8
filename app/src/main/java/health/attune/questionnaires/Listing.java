package health.attune.questionnaires;

import health.attune.instruments.Instrument;
import health.attune.instruments.licences.Licence;
import health.attune.programs.Organization;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as the organizations of one member of staff have it.
 *
 * @param imported brought by one of these organizations under its own licence
 * @param uses in the order of the organizations' names; empty for somebody who works nowhere yet
 */
public record Listing(Instrument instrument, boolean imported, List<Use> uses) {

    public Listing {
        uses = List.copyOf(uses);
    }

    /**
     * May the questions be shown at that organization's sites?
     *
     * @param filed the record that decided; null where none counts
     */
    public record Use(
            Organization organization,
            Licence.Decision text,
            @Nullable FiledLicence filed) {

        static Use of(Organization organization, Instrument instrument, @Nullable FiledLicence filed) {
            var text = instrument.mayShowText(Optional.ofNullable(filed).map(FiledLicence::record));
            return new Use(organization, text, filed);
        }
    }

    /** True where the member of staff works somewhere that may show the questions, or anybody may. */
    public boolean mayShowText() {
        return instrument.licence().tier() == Licence.Tier.FREE
                || uses.stream().anyMatch(use -> use.text().granted());
    }
}
