package health.attune.simulator.answers;

import static health.attune.simulator.courses.CircumstanceKind.*;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import health.attune.simulator.courses.Circumstance;
import health.attune.simulator.courses.CircumstanceKind;
import java.util.List;

/** Answers about health-related social needs: from what happened to the person in the year before. */
public final class Needs {
    /** The instrument that is answered so. */
    public static final String INSTRUMENT = "ahc-hrsn-core6";

    private final List<Circumstance> life;
    private final Occasion occasion;

    private Needs(List<Circumstance> life, Occasion occasion) {
        this.life = life;
        this.occasion = occasion;
    }

    public static Answers answer(Instrument instrument, List<Circumstance> life, Occasion occasion) {
        return new Needs(life, occasion).answer(instrument);
    }

    private Answers answer(Instrument instrument) {
        var chance = occasion.chance().branch(INSTRUMENT);
        int food = happened(FOOD_INSECURITY) ? chance.between(1, 2) : 0;
        return instrument
                .answers()
                .with("ahc-1", now(EVICTION_NOTICE) ? chance.between(1, 2) : chance.holds(0.06) ? 1 : 0)
                .with("ahc-2", chance.holds(0.13) ? List.of(chance.between(1, 3), chance.between(4, 7)) : List.of(0))
                .with("ahc-3", food)
                .with("ahc-4", food == 0 ? 0 : chance.between(0, 2))
                .with("ahc-5", happened(TRANSPORT_LOSS) || chance.holds(0.05) ? 1 : 0)
                .with("ahc-6", happened(UTILITY_SHUTOFF) ? chance.between(1, 2) : 0);
    }

    private boolean happened(CircumstanceKind kind) {
        return touches(kind, 365);
    }

    private boolean now(CircumstanceKind kind) {
        return touches(kind, 0);
    }

    private boolean touches(CircumstanceKind kind, int daysBefore) {
        var from = occasion.day().minusDays(daysBefore);
        return life.stream().anyMatch(what -> what.kind() == kind && what.touches(from, occasion.day()));
    }
}
