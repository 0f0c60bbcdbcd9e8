package health.attune.questionnaires;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.licences.Licence;
import health.attune.instruments.licences.LicenceRecord;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The instruments: those that come with Attune and those that organizations brought, and whose words are shown where. */
@Component
public class Questionnaires {
    private final LicenceStore licences;
    private final ImportedInstruments imported;
    private final Programs programs;

    Questionnaires(LicenceStore licences, ImportedInstruments imported, Programs programs) {
        this.licences = licences;
        this.imported = imported;
        this.programs = programs;
    }

    /** What an organization files. */
    public record LicenceFiling(String instrumentId, LicenceRecord terms) {}

    /** Those that come with Attune. */
    public List<Instrument> catalog() {
        return Catalog.bundled().instruments();
    }

    /**
     * The instrument of that id, whoever brought it: for scoring what was answered. Whether it may be shown is another
     * question; ask {@link #mayShowText}.
     */
    public Optional<Instrument> find(String id) {
        return Catalog.bundled().find(id).or(() -> imported.find(id));
    }

    /** The same where it must be there. */
    public Instrument get(String id) {
        return find(id).orElseThrow(NotThere::new);
    }

    /** May its questions be shown at that site? The answer says why, or why not. */
    @Transactional(readOnly = true)
    public Licence.Decision mayShowText(Instrument instrument, @Nullable UUID siteId) {
        if (isImported(instrument)) return imported.mayShow(instrument, siteId);
        if (instrument.licence().tier() == Licence.Tier.FREE || siteId == null)
            return instrument.mayShowText(Optional.empty());
        return instrument.mayShowText(
                licences.inForceAt(siteId, instrument.id()).map(FiledLicence::record));
    }

    /** What persons can be asked at that site: all of the catalogue and what its own organization brought. */
    @Transactional(readOnly = true)
    public List<Offer> instrumentsAt(UUID siteId) {
        var organization = programs.site(siteId).organizationId();
        var offers = new java.util.ArrayList<Offer>();
        for (var instrument : catalog())
            if (instrument.about().area() != About.Area.WORKFORCE)
                offers.add(new Offer(instrument, mayShowText(instrument, siteId), false));
        for (var instrument : imported.of(organization))
            offers.add(new Offer(instrument, mayShowText(instrument, siteId), true));
        return List.copyOf(offers);
    }

    /** All that the organization ever filed, the newest first. */
    @Transactional(readOnly = true)
    public List<FiledLicence> filedBy(UUID organizationId) {
        return licences.filedBy(organizationId);
    }

    private boolean isImported(Instrument instrument) {
        return Catalog.bundled().find(instrument.id()).isEmpty();
    }

    /** From now on the organization uses the instrument's words on these grounds. */
    @Transactional
    public UUID fileLicence(Principal who, UUID organizationId, LicenceFiling filing) {
        if (!programs.mayArrange(who, organizationId, null)) throw new NotThere();
        var id = Ids.next();
        licences.insert(id, organizationId, filing, who.id());
        return id;
    }

    /** The record counts no longer; it stays to be read. */
    @Transactional
    public void withdrawLicence(Principal who, UUID recordId, String reason) {
        var filed = licences.find(recordId).orElseThrow(NotThere::new);
        if (!programs.mayArrange(who, filed.organizationId(), null)) throw new NotThere();
        licences.withdraw(recordId, reason, who.id());
    }
}
