package health.attune.access.probes;

import java.util.function.Function;

/** One request that somebody makes about somebody. */
record Probe(ProbeRoute route, Actor actor, Subject subject, Subject stranger, Shape shape) {

    /** Whether a part of what the address names belongs to somebody else; the stranger's own parts are no mixture. */
    boolean isMixed() {
        return shape == Shape.MIXED && !subject.name().equals(stranger.name());
    }

    /** What the address names: all of the subject, or a part that is the stranger's. */
    Function<String, String> ids() {
        if (shape != Shape.MIXED) return subject::id;
        var whole = route.kinds().getFirst();
        return kind -> (kind.equals(whole) ? subject : stranger).id(kind);
    }

    Function<String, String> idsOfNothing() {
        if (shape != Shape.MIXED) return subject::nothing;
        var whole = route.kinds().getFirst();
        return kind -> kind.equals(whole) ? subject.id(kind) : subject.nothing(kind);
    }

    Function<String, String> planted() {
        return stranger::id;
    }

    String nameOfNothing() {
        var whose = shape == Shape.MIXED ? subject.name() : "";
        return route.address() + " " + actor.name() + " " + shape + " " + whose;
    }

    @Override
    public String toString() {
        return route.address() + " by " + actor.name() + " about " + subject.name() + " (" + shape + ")";
    }
}
