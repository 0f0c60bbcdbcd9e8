package health.attune.access.probes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * Which probes are made. All of them are many: without {@code -Dattune.probes=all} each address meets each principal,
 * each address each person, and each principal each person, in every shape, and every second time somebody of the
 * principal's own team; chance adds more, the same in every run.
 */
final class Plan {
    private static final long SEED = 24;

    private final boolean all = "all".equals(System.getProperty("attune.probes"));
    private final Random random = new Random(SEED);
    private final Fixture fixture;
    private int turn;

    Plan(Fixture fixture) {
        this.fixture = fixture;
    }

    List<Probe> of(ProbeRoute route) {
        var probes = new ArrayList<Probe>();
        for (var actor : fixture.actors) {
            turn++;
            var subjects = List.copyOf(subjects(route, actor));
            for (var shape : Shape.values())
                if (shape.suits(route) && isWorth(route, shape))
                    for (var subject : chosen(subjects, shape))
                        probes.add(new Probe(route, actor, subject, stranger(route), shape));
        }
        return probes;
    }

    /** As the page sends it always; of the other shapes one in twenty, and of what anybody may open none. */
    private boolean isWorth(ProbeRoute route, Shape shape) {
        if (all || shape == Shape.PLAIN) return true;
        return !route.isOpen() && (turn + shape.ordinal()) % 20 == 0;
    }

    private Collection<Subject> chosen(List<Subject> subjects, Shape shape) {
        if (all || subjects.size() < 3) return subjects;
        var chosen = new LinkedHashSet<Subject>();
        chosen.add(subjects.get((turn + shape.ordinal()) % subjects.size()));
        if (shape != Shape.PLAIN) return chosen;
        if (turn % 2 == 0) chosen.add(fixture.people.get("team"));
        if (random.nextInt(16) == 0) chosen.add(subjects.get(random.nextInt(subjects.size())));
        return chosen;
    }

    private Collection<Subject> subjects(ProbeRoute route, Actor actor) {
        if (route.isAboutOneself())
            return List.of(fixture.people.get(actor.name().equals("minor") ? "young" : "own"));
        if (route.isAboutAPerson())
            return fixture.people.values().stream()
                    .filter(one -> !one.name().equals("team2"))
                    .toList();
        return route.namesAnObject() && !route.kinds().equals(List.of("instruments"))
                ? fixture.organizations.values()
                : List.of(fixture.organizations.get("inside"));
    }

    private Subject stranger(ProbeRoute route) {
        return route.isAboutAPerson() || route.isAboutOneself()
                ? fixture.people.get("foreign")
                : fixture.organizations.get("outside");
    }
}
