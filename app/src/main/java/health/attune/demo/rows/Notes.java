package health.attune.demo.rows;

import health.attune.alerts.Alert.State;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.chance.Sections;

/** What workers write when they take care of an alert, and people in their safety plans. */
final class Notes {
    private static final Sections LINES = Sections.beside(Notes.class, "notes.txt");

    private Notes() {}

    /** One of the lines under that heading. */
    static String of(String heading, Chance chance) {
        return chance.branch(heading).pick(LINES.get(heading));
    }

    /** In that language, {@code en} or {@code es}. */
    static String of(String heading, String language, Chance chance) {
        return of(language.equals("es") ? heading + " es" : heading, chance);
    }

    static String of(State state, Chance chance) {
        return chance.branch(state.word()).pick(LINES.get(state.word()));
    }
}
