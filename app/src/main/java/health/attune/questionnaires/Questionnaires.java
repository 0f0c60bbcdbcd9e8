package health.attune.questionnaires;

import health.attune.access.Access;
import health.attune.access.Access.Arrangement;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.licences.Licence;
import health.attune.instruments.licences.LicenceRecord;
import health.attune.pages.NotThere;
import health.attune.programs.Organization;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The instruments: those that come with Attune and those organizations brought, and whose words show where. */
@Component
public class Questionnaires {
    /** Where a day begins first: a decision of today is of no future day anywhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Access access;
    private final LicenceStore licences;
    private final ImportedInstruments imported;
    private final Programs programs;
    private final Clock clock;

    Questionnaires(Access access, LicenceStore licences, ImportedInstruments imported, Programs programs, Clock clock) {
        this.access = access;
        this.licences = licences;
        this.imported = imported;
        this.programs = programs;
        this.clock = clock;
    }

    /** What an organization files. */
    public record LicenceFiling(String instrumentId, LicenceRecord terms) {}

    /** Those that come with Attune. */
    public List<Instrument> catalog() {
        return Catalog.bundled().instruments();
    }

    /**
     * The instrument of that id in its newest version, whoever brought it: for scoring what is answered. Whether it may
     * be shown is another question; ask {@link #mayShowText}.
     */
    public Optional<Instrument> find(String id) {
        return Catalog.bundled().find(id).or(() -> imported.find(id));
    }

    /** The same where it must be there. */
    public Instrument get(String id) {
        return find(id).orElseThrow(NotThere::new);
    }

    /** The instrument as it was when that version of it was answered; those that come with Attune have one version. */
    public Optional<Instrument> find(String id, String version) {
        return Catalog.bundled().find(id).or(() -> imported.find(id, version));
    }

    /** The same where it must be there. */
    public Instrument get(String id, String version) {
        return find(id, version).orElseThrow(NotThere::new);
    }

    /**
     * The newest version where people of that site may be asked it: what another organization brought is not there, and
     * neither is what staff are asked about themselves.
     *
     * @param siteId null for somebody who was never served, for whom only what comes with Attune is there
     */
    @Transactional(readOnly = true)
    public Optional<Instrument> findAt(@Nullable UUID siteId, String id) {
        var bundled = Catalog.bundled().find(id);
        if (bundled.isPresent() || siteId == null) return bundled.filter(Questionnaires::isAboutPersons);
        return imported.find(id, programs.site(siteId).organizationId()).filter(Questionnaires::isAboutPersons);
    }

    private static boolean isAboutPersons(Instrument instrument) {
        return instrument.about().area() != About.Area.WORKFORCE;
    }

    /** The newest version where the organization of that name may use it: comes with Attune, or brought by itself. */
    public Optional<Instrument> findFor(String organization, String id) {
        return Catalog.bundled()
                .find(id)
                .or(() -> programs.organizations().stream()
                        .filter(one -> one.name().equals(organization))
                        .flatMap(one -> imported.find(id, one.id()).stream())
                        .findFirst());
    }

    /** May its questions be shown at that site? The answer says why, or why not. */
    @Transactional(readOnly = true)
    public Licence.Decision mayShowText(Instrument instrument, @Nullable UUID siteId) {
        if (instrument.licence().tier() == Licence.Tier.FREE || siteId == null)
            return instrument.mayShowText(Optional.empty());
        return instrument.mayShowText(
                licences.inForceAt(siteId, instrument.id()).map(FiledLicence::record));
    }

    /** What persons can be asked at that site: all of the catalogue and what its own organization brought. */
    @Transactional(readOnly = true)
    public List<Offer> instrumentsAt(UUID siteId) {
        var organization = programs.site(siteId).organizationId();
        var inForce = licences.inForce(List.of(organization));
        var offers = new ArrayList<Offer>();
        for (var instrument : catalog())
            offers.add(offer(instrument, false, inForce.of(organization, instrument.id())));
        for (var instrument : imported.of(organization))
            offers.add(offer(instrument, true, inForce.of(organization, instrument.id())));
        offers.removeIf(offer -> offer.instrument().about().area() == About.Area.WORKFORCE);
        return List.copyOf(offers);
    }

    private static Offer offer(Instrument instrument, boolean imported, @Nullable FiledLicence filed) {
        var text = instrument.mayShowText(Optional.ofNullable(filed).map(FiledLicence::record));
        return new Offer(instrument, text, imported);
    }

    /** All that the organization ever filed, the newest first. */
    @Transactional(readOnly = true)
    public List<FiledLicence> filedBy(UUID organizationId) {
        return licences.filedBy(organizationId);
    }

    /** A record that this principal may withdraw. */
    @Transactional(readOnly = true)
    public FiledLicence filed(Principal who, UUID recordId) {
        var filed = licences.find(recordId).orElseThrow(NotThere::new);
        if (!programs.mayArrange(who, filed.organizationId(), null)) throw new NotThere();
        return filed;
    }

    /** From now on the organization uses the instrument's words on these grounds. */
    @Transactional
    public UUID fileLicence(Principal who, UUID organizationId, LicenceFiling filing) {
        var id = Ids.next();
        access.requireArranging(who, new Arrangement(organizationId, null, "licence", id));
        var instrument = known(organizationId, filing.instrumentId());
        if (filing.terms().when().isAfter(LocalDate.ofInstant(clock.instant(), EARLIEST))) throw new DecidedLater();
        boolean commercial = filing.terms().commercialUse() || isCommercial(organizationId);
        if (commercial && instrument.licence().terms().commercialUse() == Licence.Allowed.NO)
            throw new NonCommercialOnly();
        licences.insert(id, organizationId, filing, who.id());
        return id;
    }

    private Instrument known(UUID organizationId, String instrumentId) {
        return Catalog.bundled()
                .find(instrumentId)
                .filter(instrument -> instrument.licence().tier() != Licence.Tier.FREE)
                .or(() -> imported.find(instrumentId, organizationId))
                .orElseThrow(NotThere::new);
    }

    private boolean isCommercial(UUID organizationId) {
        return programs.organizations().stream()
                .filter(organization -> organization.id().equals(organizationId))
                .anyMatch(Organization::commercial);
    }

    /** The record counts no longer; it stays to be read. */
    @Transactional
    public void withdrawLicence(Principal who, UUID recordId, String reason) {
        var filed = licences.find(recordId).orElseThrow(NotThere::new);
        access.requireArranging(who, new Arrangement(filed.organizationId(), null, "licence withdrawal", filed.id()));
        licences.withdraw(filed.id(), reason, who.id());
    }
}
