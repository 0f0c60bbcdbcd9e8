package health.attune.simulator.sites;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.persons.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The posts of a network being filled: who holds each, who left, and to whom the people were handed over. */
final class Staff {
    /**
     * Share of posts whose holder leaves within the 18 months. Turnover in community behavioral health is reported at
     * 20 to 30 percent a year; taken here at its lower end.
     */
    private static final double LEAVES = 0.28;

    private static final double SPEAKS_SPANISH = 0.25;

    private final Map<Site, Map<Discipline, List<Post>>> posts = new HashMap<>();
    private final List<Worker> workers = new ArrayList<>();
    private final Times times;

    /** The chance that fills posts, and the day up to which. */
    record Times(Chance chance, LocalDate today) {}

    private Staff(Times times) {
        this.times = times;
    }

    static Staff of(Size size, List<Site> sites, Times times) {
        var staff = new Staff(times);
        for (var site : sites) {
            var here = new EnumMap<Discipline, List<Post>>(Discipline.class);
            for (var discipline : size.postsAt(site.number(), site.model())) {
                var same = here.computeIfAbsent(discipline, d -> new ArrayList<>());
                same.add(staff.filled(site, discipline, same.size()));
            }
            staff.posts.put(site, here);
        }
        return staff;
    }

    Map<Discipline, List<Post>> postsAt(Site site) {
        return posts.getOrDefault(site, Map.of());
    }

    List<Worker> workers() {
        return List.copyOf(workers);
    }

    private Post filled(Site site, Discipline discipline, int ordinal) {
        var chance =
                times.chance().branch(site.number()).branch(discipline.code()).branch(ordinal);
        var began = times.today().minusDays(560 + chance.below(2_500));
        if (!discipline.meetsPeople() || !chance.holds(LEAVES))
            return new Post(site, discipline, List.of(hired(chance, site, discipline, new Tenure(began))));
        var left = times.today().minusDays(chance.between(12, 480));
        var leaver = hired(chance, site, discipline, new Tenure(began, Optional.of(left), Optional.empty()));
        var successor = hired(
                chance.branch("successor"),
                site,
                discipline,
                new Tenure(left.plusDays(1), Optional.empty(), Optional.of(leaver.number())));
        return new Post(site, discipline, List.of(leaver, successor));
    }

    private Worker hired(Chance chance, Site site, Discipline discipline, Tenure tenure) {
        var worker = new Worker(
                workers.size(),
                Names.ofWorker(chance.branch("name")),
                discipline,
                site,
                tenure.startsOn(),
                tenure.lastDay(),
                tenure.replaces(),
                chance.branch("language").holds(SPEAKS_SPANISH) ? "es" : "en");
        workers.add(worker);
        return worker;
    }

    private record Tenure(LocalDate startsOn, Optional<LocalDate> lastDay, Optional<Integer> replaces) {
        Tenure(LocalDate startsOn) {
            this(startsOn, Optional.empty(), Optional.empty());
        }
    }
}
