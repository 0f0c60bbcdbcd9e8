package health.attune.questionnaires;

import health.attune.instruments.Instrument;
import health.attune.instruments.licences.Licence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organizations brought under licences of their own. */
@Component
class ImportedInstruments {

    Optional<Instrument> find(String id) {
        return Optional.empty();
    }

    List<Instrument> of(UUID organizationId) {
        return List.of();
    }

    Licence.Decision mayShow(Instrument instrument, @Nullable UUID siteId) {
        return instrument.mayShowText(Optional.empty());
    }
}
