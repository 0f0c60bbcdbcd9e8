package health.attune.simulator.care;

import health.attune.simulator.chance.Sections;
import health.attune.simulator.sites.ProgramKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each program asks for, and every how many days. */
record Asked(String instrumentId, int everyDays) {
    private static final Map<ProgramKind, List<Asked>> BY_KIND = read();

    static List<Asked> in(ProgramKind kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    private static Map<ProgramKind, List<Asked>> read() {
        var sections = Sections.beside(Asked.class, "schedules.txt");
        var all = new EnumMap<ProgramKind, List<Asked>>(ProgramKind.class);
        for (var kind : ProgramKind.values())
            all.put(kind, sections.get(kind.code()).stream().map(Asked::of).toList());
        return all;
    }

    private static Asked of(String line) {
        var cells = line.split(" ", -1);
        return new Asked(cells[0], Integer.parseInt(cells[1]));
    }
}
