package health.attune.programs;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the accounts where roles can be held: the sites and their programs. */
@Component
class SiteWorkPlaces implements WorkPlaces {
    private final Programs programs;
    private final Accounts staff;

    SiteWorkPlaces(Programs programs, Accounts staff) {
        this.programs = programs;
        this.staff = staff;
    }

    @Override
    public List<WorkPlace> all() {
        var bySite = programs.programs().stream()
                .collect(Collectors.groupingBy(
                        Program::siteId,
                        Collectors.mapping(
                                program -> new WorkPlace.Program(program.id(), program.name()), Collectors.toList())));
        return programs.sites().stream()
                .map(site -> new WorkPlace(
                        site.organizationId(),
                        site.id(),
                        site.name(),
                        site.zone(),
                        bySite.getOrDefault(site.id(), List.of())))
                .toList();
    }

    @Override
    public Map<UUID, String> organizations() {
        var names = new LinkedHashMap<UUID, String>();
        programs.organizations().forEach(organization -> names.put(organization.id(), organization.name()));
        return names;
    }

    @Override
    public ZoneId zoneOf(Principal who) {
        if (who.personId() != null) return programs.zoneOf(who.personId());
        return zoneOfWork(who.id()).orElse(ZoneId.of("UTC"));
    }

    @Override
    public Optional<ZoneId> zoneOfWork(UUID accountId) {
        return staff.heldBy(accountId).stream()
                .flatMap(this::siteOf)
                .findFirst()
                .map(site -> programs.site(site).zone());
    }

    private Stream<UUID> siteOf(Accounts.Held grant) {
        if (grant.siteId() != null) return Stream.of(grant.siteId());
        if (grant.programId() != null)
            return Stream.of(programs.program(grant.programId()).siteId());
        return programs.sites().stream()
                .filter(site -> site.organizationId().equals(grant.organizationId()))
                .map(Site::id)
                .limit(1);
    }
}
