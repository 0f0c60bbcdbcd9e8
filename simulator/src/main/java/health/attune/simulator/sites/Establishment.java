package health.attune.simulator.sites;

import static health.attune.simulator.sites.ProgramKind.*;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.chance.Sections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The network as an organization: its sites, their programs, the posts at each and the workers who held them. */
public final class Establishment {
    private static final List<String> TOWNS =
            Sections.beside(Establishment.class, "towns.txt").words("towns");

    private final List<Site> sites;
    private final List<Map<ProgramKind, Program>> programs = new ArrayList<>();
    private final List<Map<Discipline, List<Post>>> posts = new ArrayList<>();
    private final List<Worker> workers;

    private Establishment(List<Site> sites, Staff staff) {
        this.sites = sites;
        int number = 0;
        for (var site : sites) {
            var here = new EnumMap<ProgramKind, Program>(ProgramKind.class);
            for (var kind : offeredAt(site.model())) here.put(kind, new Program(number++, site, kind));
            programs.add(here);
            posts.add(staff.postsAt(site));
        }
        this.workers = staff.workers();
    }

    public static Establishment of(Size size, Chance chance, LocalDate today) {
        var sites =
                IntStream.range(0, size.sites()).mapToObj(Establishment::site).toList();
        return new Establishment(sites, Staff.of(size, sites, new Staff.Times(chance.branch("staff"), today)));
    }

    /** The programs that a site of that model offers. */
    public static List<ProgramKind> offeredAt(IntegrationModel model) {
        return switch (model) {
            case IN_HOUSE -> List.of(COLLABORATIVE_CARE, PSYCHOTHERAPY, TASK_SHARED_COUNSELING, GROUP);
            case CO_LOCATED -> List.of(COLLABORATIVE_CARE, PSYCHOTHERAPY, ACT, IPS, GROUP);
            case FACILITATED_REFERRAL ->
                List.of(CASE_MANAGEMENT, TASK_SHARED_COUNSELING, EARLY_INTERVENTION, COLLABORATIVE_CARE);
        };
    }

    /** The integration model that person number n is served by: each in turn, whatever the size. */
    public static IntegrationModel modelFor(int person) {
        return Site.modelOf(person);
    }

    /** The site that serves person number n. */
    public Site siteOf(int person) {
        return sites.get(person % sites.size());
    }

    /** Where person number n lives, whatever the size. */
    public static String townOf(int person) {
        return TOWNS.get(person % TOWNS.size());
    }

    public List<Site> sites() {
        return sites;
    }

    public List<Program> programs() {
        return programs.stream().flatMap(here -> here.values().stream()).toList();
    }

    /** @throws IllegalArgumentException where the site does not offer it */
    public Program program(Site site, ProgramKind kind) {
        var found = programs.get(site.number()).get(kind);
        if (found == null) throw new IllegalArgumentException(site.name() + " does not offer " + kind.title() + ".");
        return found;
    }

    /** Everybody who works in the network or worked in it during its time. */
    public List<Worker> workers() {
        return workers;
    }

    /** The post of that discipline for the person of that number: at their site, else the one that stands in. */
    public Post post(Site site, Discipline discipline, int person) {
        for (var at : List.of(site.number(), 0)) {
            var found = posts.get(at).get(discipline);
            if (found != null) return found.get(person / sites.size() % found.size());
        }
        return post(site, Discipline.CARE_MANAGER, person);
    }

    private static Site site(int number) {
        var model = Site.modelOf(number);
        var town = TOWNS.get(number % TOWNS.size());
        return new Site(number, town + " " + houseOf(model), model, Site.zoneOf(model), town);
    }

    private static String houseOf(IntegrationModel model) {
        return switch (model) {
            case IN_HOUSE -> "Community Health Center";
            case CO_LOCATED -> "Behavioral Health Clinic";
            case FACILITATED_REFERRAL -> "Wellness Partners";
        };
    }
}
