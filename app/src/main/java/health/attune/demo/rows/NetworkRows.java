package health.attune.demo.rows;

import health.attune.database.Bulk;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.licences.Licence;
import health.attune.simulator.Network;
import health.attune.simulator.sites.AssetDomain;
import health.attune.simulator.sites.Discipline;
import health.attune.simulator.sites.Site;
import health.attune.simulator.sites.Worker;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the organization: sites, crisis help, programs, staff and roles, and licence records marked as demo. */
@Component
public class NetworkRows {
    private static final String DOMAIN = "@demo.example";

    private final Bulk bulk;

    NetworkRows(Bulk bulk) {
        this.bulk = bulk;
    }

    public void write(Directory directory) {
        var network = directory.network();
        bulk.into(
                "programs.organization (id, name, records_contact, fallback_account_id)",
                List.of(network),
                made -> row(
                        directory.organization(),
                        made.name(),
                        "the privacy officer",
                        directory.of(supervisor(made, made.sites().getFirst()))));
        sites(directory);
        bulk.into(
                "programs.program (id, site_id, name, neutral_name, builds, part2)",
                network.programs(),
                program -> row(
                        directory.of(program),
                        directory.of(program.site()),
                        program.kind().title(),
                        program.kind().neutralTitle(),
                        program.kind().builds().stream().map(AssetDomain::code).toList(),
                        directory.isPart2(program)));
        staff(directory);
        licences(directory);
    }

    private void sites(Directory directory) {
        var network = directory.network();
        bulk.into(
                "programs.site (id, organization_id, name, integration_model, time_zone, fallback_account_id)",
                network.sites(),
                site -> row(
                        directory.of(site),
                        directory.organization(),
                        site.name(),
                        site.model().code(),
                        site.zone().getId(),
                        directory.of(supervisor(network, site))));
        bulk.into("programs.crisis_help (site_id, language, words, phone, text)", crisisHelp(directory), row -> row);
    }

    /** The United States' line, which exists: whoever needs it must reach it from a demonstration too. */
    private static List<@Nullable Object[]> crisisHelp(Directory directory) {
        var help = new ArrayList<@Nullable Object[]>();
        for (var site : directory.network().sites()) {
            help.add(row(
                    directory.of(site),
                    "en",
                    "You don't have to be alone with this. Call or text 988 at any hour: free."
                            + " In danger, call 911.",
                    "988",
                    "988"));
            help.add(row(
                    directory.of(site),
                    "es",
                    "No tiene que pasar por esto a solas. Llame al 988 y marque 2, o envíe AYUDA al 988, a cualquier"
                            + " hora; es gratis. Si hay peligro, llame al 911.",
                    "988",
                    "988"));
        }
        return help;
    }

    /** On workdays the care managers of the site in turn; where it has none, whom it names for alerts. */
    private static List<@Nullable Object[]> workdays(Directory directory) {
        var network = directory.network();
        var shifts = new ArrayList<@Nullable Object[]>();
        for (var site : network.sites()) {
            var onDuty = onDuty(network, site);
            for (var day : List.of(DayOfWeek.values()).subList(0, 5)) {
                var who = directory.of(onDuty.get(day.ordinal() % onDuty.size()));
                var id = directory.id("shift of " + site.name(), day.getValue());
                shifts.add(row(id, directory.of(site), who, day.getValue(), "08:00", "18:00", "2020-01-01", who));
            }
        }
        return shifts;
    }

    private static List<Worker> onDuty(Network network, Site site) {
        var found = network.workers().stream()
                .filter(worker -> worker.site().equals(site) && worker.worksOn(network.today()))
                .filter(worker -> worker.discipline() == Discipline.CARE_MANAGER)
                .limit(3)
                .toList();
        return found.isEmpty() ? List.of(supervisor(network, site)) : found;
    }

    private void staff(Directory directory) {
        bulk.into(
                "access.account (id, kind, login, name, organization_id, active_from, active_until, created_at)",
                directory.network().workers(),
                worker -> row(
                        directory.of(worker),
                        "staff",
                        login(worker),
                        worker.name(),
                        directory.organization(),
                        Directory.start(worker.startsOn(), worker.site()),
                        end(worker),
                        Directory.start(worker.startsOn(), worker.site())));
        bulk.into(
                "access.role_grant (id, account_id, role, organization_id, site_id, program_id, starts_at, ends_at)",
                directory.network().workers().stream()
                        .flatMap(worker -> grants(worker, directory).stream())
                        .toList(),
                row -> row);
        bulk.into(
                "rosters.shift (id, site_id, account_id, weekday, begins, ends, in_force_from, arranged_by)",
                workdays(directory),
                row -> row);
    }

    /** One for each program they work in; else one for the site, or for the whole organization. */
    private static List<@Nullable Object[]> grants(Worker worker, Directory directory) {
        var programs = directory.network().programs().stream()
                .filter(program -> program.site().equals(worker.site()))
                .filter(program -> program.kind().team().contains(worker.discipline()))
                .toList();
        var grants = new ArrayList<@Nullable Object[]>();
        if (worker.discipline().isOfTheNetwork())
            grants.add(grant(worker, directory, new Where(directory.organization(), null, 0)));
        else if (programs.isEmpty()) grants.add(grant(worker, directory, new Where(null, null, 0)));
        for (int i = 0; i < programs.size(); i++)
            grants.add(grant(worker, directory, new Where(null, directory.of(programs.get(i)), i)));
        return grants;
    }

    private record Where(
            @Nullable UUID organization, @Nullable UUID program, int number) {}

    private static @Nullable Object[] grant(Worker worker, Directory directory, Where where) {
        return row(
                directory.role(worker, where.number()),
                directory.of(worker),
                worker.discipline().code(),
                where.organization(),
                where.organization() == null ? directory.of(worker.site()) : null,
                where.program(),
                Directory.start(worker.startsOn(), worker.site()),
                end(worker));
    }

    private static @Nullable Object end(Worker worker) {
        return worker.lastDay()
                .map(day -> Directory.start(day.plusDays(1), worker.site()))
                .orElse(null);
    }

    private void licences(Directory directory) {
        var conditional = Catalog.bundled().instruments().stream()
                .filter(instrument -> instrument.licence().tier() != Licence.Tier.FREE)
                .toList();
        var network = directory.network();
        bulk.into(
                "questionnaires.licence_record (id, organization_id, instrument_id, decided_by, decided_on, basis,"
                        + " document, commercial, is_demo, filed_at)",
                conditional,
                instrument -> row(
                        directory.id("licence of " + instrument.id(), 0),
                        directory.organization(),
                        instrument.id(),
                        "Attune demo",
                        network.today().minusDays(550),
                        "Demonstration with made-up people only; permits nothing in real life",
                        "none: a demonstration files no paper",
                        false,
                        true,
                        Directory.start(
                                network.today().minusDays(550), network.sites().getFirst())));
    }

    /** Unmistakably no address of anybody; the number keeps namesakes apart. */
    static String login(Worker worker) {
        var plain = Normalizer.normalize(worker.name(), Normalizer.Form.NFD).replaceAll("[^A-Za-z ]", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + worker.number() + DOMAIN;
    }

    public static String login(String role) {
        return role + DOMAIN;
    }

    private static Worker supervisor(Network network, Site site) {
        return at(network, site)
                .or(() -> at(network, network.sites().getFirst()))
                .orElseThrow();
    }

    private static Optional<Worker> at(Network network, Site site) {
        return network.workers().stream()
                .filter(worker -> worker.discipline() == Discipline.SUPERVISOR)
                .filter(worker -> worker.site().equals(site))
                .filter(worker -> worker.worksOn(network.today()))
                .findFirst();
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }
}
