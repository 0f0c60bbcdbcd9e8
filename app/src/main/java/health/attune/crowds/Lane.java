package health.attune.crowds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requests that share their places: one lane that is full takes nothing from another. Health of the service and files
 * that are the same for everybody are in none: they ask for little, or have to be answered whatever comes.
 */
public enum Lane {
    /** A cry for help, and what those need who answer it. Whoever has no session is gone again in a moment. */
    FIRST("/checkins", "/alerts", "/follow-ups", "/break-glass", "/people/*/safety-plan", "/me/safety-plan"),
    /** The way to a check-in begins here for many; anybody may come, with any link. */
    LINKS("/links"),
    /** The way to an alert begins with a sign-in; passwords are dear, so it may not take the places of others. */
    DOOR("/sign-in"),
    OTHERS;

    private static final List<Pattern> IN_NONE = Stream.of(
                    "/livez", "/readyz", "/actuator", "/static", "/_static", "/webjars")
            .map(Lane::below)
            .toList();

    private final List<Pattern> paths;

    /** All paths below these beginnings; a star stands for one part of a path. */
    Lane(String... beginnings) {
        this.paths = Arrays.stream(beginnings).map(Lane::below).toList();
    }

    /** The lane of that path; empty where it needs no place. */
    static Optional<Lane> of(String path) {
        if (isBelow(IN_NONE, path)) return Optional.empty();
        for (var lane : values()) if (isBelow(lane.paths, path)) return Optional.of(lane);
        return Optional.of(OTHERS);
    }

    private static Pattern below(String beginning) {
        return Pattern.compile(beginning.replace("*", "[^/]+") + "(/.*)?", Pattern.DOTALL);
    }

    private static boolean isBelow(List<Pattern> paths, String path) {
        return paths.stream().anyMatch(one -> one.matcher(path).matches());
    }
}
