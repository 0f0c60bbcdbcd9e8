package health.attune.crowds;

import java.util.List;
import java.util.Optional;

/**
 * Requests that share their places: one lane that is full takes nothing from another. Health of the service and files
 * that are the same for everybody are in none: they ask for little, or have to be answered whatever comes.
 */
public enum Lane {
    /** A cry for help, and those who answer it: links, check-ins, alerts. */
    FIRST("/links", "/checkins", "/alerts", "/follow-ups"),
    /** The way to an alert begins with a sign-in; passwords are dear, so it may not take the places of others. */
    DOOR("/sign-in"),
    OTHERS;

    private static final List<String> IN_NONE =
            List.of("/livez", "/readyz", "/actuator", "/static", "/_static", "/webjars");

    private final List<String> beginnings;

    Lane(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** The lane of that path; empty where it needs no place. */
    static Optional<Lane> of(String path) {
        if (IN_NONE.stream().anyMatch(beginning -> isBelow(beginning, path))) return Optional.empty();
        for (var lane : values())
            if (lane.beginnings.stream().anyMatch(beginning -> isBelow(beginning, path))) return Optional.of(lane);
        return Optional.of(OTHERS);
    }

    private static boolean isBelow(String beginning, String path) {
        return path.equals(beginning) || path.startsWith(beginning + "/");
    }
}
