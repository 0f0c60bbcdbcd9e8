package health.attune.questionnaires;

import health.attune.access.Principal;
import health.attune.instruments.Instrument;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.licences.Licence;
import health.attune.pages.NotThere;
import health.attune.programs.Organization;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the instruments: those that come with Attune and their own organizations', no others. */
@Component
@Transactional(readOnly = true)
public class Listings {
    private final Workplaces workplaces;
    private final LicenceStore licences;
    private final ImportedInstruments imported;
    private final Programs programs;

    Listings(Workplaces workplaces, LicenceStore licences, ImportedInstruments imported, Programs programs) {
        this.programs = programs;
        this.workplaces = workplaces;
        this.licences = licences;
        this.imported = imported;
    }

    public List<Listing> all(Principal who) {
        var organizations = workplaces.of(who);
        var inForce = licences.inForce(ids(organizations));
        var listings = new ArrayList<Listing>();
        for (var instrument : Catalog.bundled().instruments())
            listings.add(new Listing(instrument, false, uses(instrument, organizations, inForce)));
        for (var organization : organizations)
            for (var instrument : imported.of(organization.id()))
                listings.add(new Listing(instrument, true, uses(instrument, List.of(organization), inForce)));
        return listings;
    }

    /** The one of that id; not there for staff of other organizations than the one that brought it. */
    public Listing show(Principal who, String id) {
        var organizations = workplaces.of(who);
        var inForce = licences.inForce(ids(organizations));
        return Catalog.bundled()
                .find(id)
                .map(instrument -> new Listing(instrument, false, uses(instrument, organizations, inForce)))
                .or(() -> brought(id, organizations, inForce))
                .orElseThrow(NotThere::new);
    }

    /** The organizations for which that member of staff may file licences and bring instruments. */
    public List<Organization> arrangedBy(Principal who) {
        return workplaces.arrangedBy(who);
    }

    /** Of those, the ones that a licence of this instrument could be filed for; none where it is free anyway. */
    public List<Organization> arranged(Principal who, Listing listing) {
        if (listing.instrument().licence().tier() == Licence.Tier.FREE) return List.of();
        var using = listing.uses().stream().map(use -> use.organization().id()).toList();
        return arrangedBy(who).stream()
                .filter(organization -> using.contains(organization.id()))
                .toList();
    }

    /** One record in the list of all. */
    public record Filed(
            Organization organization, Instrument instrument, FiledLicence filed, boolean mayWithdraw, ZoneId zone) {}

    /** All that was ever filed in the organizations of that member of staff, the newest first. */
    public List<Filed> filed(Principal who) {
        var rows = new ArrayList<Filed>();
        for (var organization : workplaces.of(who)) {
            boolean mayWithdraw = programs.mayArrange(who, organization.id(), null);
            var zone = zoneOf(organization);
            for (var filed : licences.filedBy(organization.id()))
                instrument(filed)
                        .ifPresent(
                                instrument -> rows.add(new Filed(organization, instrument, filed, mayWithdraw, zone)));
        }
        return rows;
    }

    /** The time zone of the organization's first site; UTC before there is one. */
    public ZoneId zoneOf(Organization organization) {
        return programs.sites().stream()
                .filter(site -> site.organizationId().equals(organization.id()))
                .map(Site::zone)
                .findFirst()
                .orElse(ZoneId.of("UTC"));
    }

    private Optional<Instrument> instrument(FiledLicence filed) {
        return Catalog.bundled().find(filed.instrumentId()).or(() -> imported.find(filed.instrumentId()));
    }

    private Optional<Listing> brought(String id, List<Organization> organizations, LicenceStore.InForce inForce) {
        return organizations.stream()
                .flatMap(organization -> imported.of(organization.id()).stream()
                        .filter(instrument -> instrument.id().equals(id))
                        .map(instrument ->
                                new Listing(instrument, true, uses(instrument, List.of(organization), inForce))))
                .findFirst();
    }

    private static List<Listing.Use> uses(
            Instrument instrument, List<Organization> organizations, LicenceStore.InForce inForce) {
        return organizations.stream()
                .map(organization ->
                        Listing.Use.of(organization, instrument, inForce.of(organization.id(), instrument.id())))
                .toList();
    }

    private static List<UUID> ids(List<Organization> organizations) {
        return organizations.stream().map(Organization::id).toList();
    }
}
