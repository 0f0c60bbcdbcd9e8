package health.attune.supervision;

import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.rules.CaseloadRules;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Of how many people of which complexity a caseload consists, and how large a full one of the same mix would be.
 *
 * @param least people that a whole post has at least by the guides, each level with its share; 0 where there is nobody
 * @param most people that it has at most
 * @param whole of how many people the worker's whole caseload consists, whoever sees them
 */
public record Mix(Map<Complexity, Integer> people, int least, int most, int whole) {

    /** How a caseload stands to the guide of its mix. */
    public enum Size {
        BELOW,
        WITHIN,
        ABOVE
    }

    public Mix {
        people = Map.copyOf(people);
    }

    /** @param rules of the site of a program */
    static Mix of(Collection<Listed> listed, Function<UUID, CaseloadRules> rules) {
        var levels = new HashMap<UUID, Complexity>();
        var programs = new HashMap<UUID, UUID>();
        for (var one : listed) {
            levels.merge(one.row().personId(), Complexity.of(one), (a, b) -> a.compareTo(b) > 0 ? a : b);
            programs.putIfAbsent(one.row().personId(), one.row().place().programId());
        }
        var people = new EnumMap<Complexity, Integer>(Complexity.class);
        double fewest = 0;
        double largest = 0;
        for (var one : levels.entrySet()) {
            var held = rules.apply(Objects.requireNonNull(programs.get(one.getKey())));
            people.merge(one.getValue(), 1, Integer::sum);
            fewest += 1.0 / one.getValue().least(held);
            largest += 1.0 / one.getValue().most(held);
        }
        return new Mix(people, full(levels.size(), fewest), full(levels.size(), largest), levels.size());
    }

    /** As a part of so many, whom the reader need not see. */
    Mix outOf(int count) {
        return new Mix(people, least, most, Math.max(count, all()));
    }

    /** Whether they are all; a part of a caseload says nothing of how large it is. */
    public boolean isWhole() {
        return all() == whole;
    }

    /** @param posts how many whole posts these people fill */
    private static int full(int people, double posts) {
        return people == 0 ? 0 : (int) Math.round(people / posts);
    }

    public int all() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Complexity level) {
        return people.getOrDefault(level, 0);
    }

    public Size size() {
        if (all() < least) return Size.BELOW;
        return all() > most ? Size.ABOVE : Size.WITHIN;
    }
}
