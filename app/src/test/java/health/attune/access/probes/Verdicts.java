package health.attune.access.probes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a probe has to find, from the files alone. */
final class Verdicts {
    static final Pattern CANARY = Pattern.compile(
            "(?i)zq([a-o])(" + "team2?|ended|expired|future|site|own|young|program|part2|elsewhere|foreign)q");

    private final Rows rows = new Rows();

    boolean allows(ProbeRoute route, Actor actor, Subject subject) {
        if (!route.isFor(actor)) return false;
        return switch (route.needs()) {
            case "nobody", "list", "own", "staff" -> true;
            default -> route.needsAClass() ? byClass(route, actor, subject) : byRow(route, actor, subject);
        };
    }

    private boolean byClass(ProbeRoute route, Actor actor, Subject subject) {
        if (route.needs().endsWith(" O"))
            return !subject.name().equals("outside") && rows.grantsApart(actor.name(), route.needs());
        boolean granted = route.granted(need -> rows.grants(actor.name(), subject.name(), need));
        return granted && (!route.path().contains("{other}") || rows.grants(actor.name(), "team", "R A"));
    }

    private boolean byRow(ProbeRoute route, Actor actor, Subject subject) {
        return !subject.name().equals("outside") && rows.isOneOf(actor.name(), route.rows());
    }

    /** The first planted word in the text that may not be shown to that principal; empty when there is none. */
    String shownInVain(Actor actor, String text) {
        Matcher found = CANARY.matcher(text);
        while (found.find()) {
            var need = "R " + found.group(1).toUpperCase(java.util.Locale.ROOT);
            var subject = found.group(2).toLowerCase(java.util.Locale.ROOT);
            if (!rows.grants(actor.name(), subject.equals("team2") ? "team" : subject, need)) return found.group();
        }
        return "";
    }

    Rows rows() {
        return rows;
    }
}
