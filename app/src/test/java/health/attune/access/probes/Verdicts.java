package health.attune.access.probes;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a probe has to find, from the files alone. */
final class Verdicts {
    static final Pattern CANARY = Pattern.compile("(?i)zq([a-o])("
            + "team2?|ended|expired|future|site|own|young|program|part2|labeled|consented|elsewhere|foreign)q");

    /** Begins every name that belongs to the other organization. */
    private static final String OUTSIDE = "Zooutsideq";

    private final Rows rows = new Rows();
    private final List<Subject> labeled;

    Verdicts(Collection<Subject> people) {
        labeled = people.stream()
                .filter(one -> one.label() == Subject.Label.PART_2)
                .toList();
    }

    /** What a probe has to find. */
    enum Verdict {
        ALLOWED,
        REFUSED,
        /** More decides than the matrix says; where it is closed, it is closed like what does not exist. */
        EITHER
    }

    /** A request that names one person in its address and another beside it may be refused, whoever sends it. */
    Verdict of(Probe probe) {
        var verdict = plainly(probe);
        return verdict == Verdict.ALLOWED && probe.shape() == Shape.PLANTED ? Verdict.EITHER : verdict;
    }

    private Verdict plainly(Probe probe) {
        var route = probe.route();
        if (!route.isFor(probe.actor()) || probe.isMixed()) return Verdict.REFUSED;
        return switch (route.needs()) {
            case "nobody", "staff" -> Verdict.ALLOWED;
            case "list" -> isForeign(probe) ? Verdict.REFUSED : Verdict.EITHER;
            case "own" -> route.namesAnObject() ? Verdict.EITHER : Verdict.ALLOWED;
            default -> route.needsAClass() ? byClass(probe) : byRow(probe);
        };
    }

    private Verdict byClass(Probe probe) {
        var route = probe.route();
        if (route.needs().endsWith(" O"))
            return isForeign(probe) || !rows.grantsApart(probe.actor().name(), route.needs())
                    ? Verdict.REFUSED
                    : Verdict.ALLOWED;
        if (route.path().contains("{other}") && !rows.grants(probe.actor().name(), "team", "R A"))
            return Verdict.REFUSED;
        if (isLabeled(probe)
                && !rows.clears(probe.actor().name(), probe.subject().name(), route.needs())) return Verdict.REFUSED;
        if (granted(probe, route.needed())) return namesThem(probe) ? Verdict.ALLOWED : Verdict.EITHER;
        return granted(probe, route.maybe()) ? Verdict.EITHER : Verdict.REFUSED;
    }

    private static boolean isLabeled(Probe probe) {
        return probe.subject().label() == Subject.Label.PART_2
                && probe.route().kinds().stream().anyMatch(Subject::isLabeled);
    }

    /** A page for staff is headed by the person's name: where that is closed, the page may be. */
    private boolean namesThem(Probe probe) {
        return !probe.actor().kind().equals("staff")
                || rows.grants(probe.actor().name(), probe.subject().name(), "R A");
    }

    private boolean granted(Probe probe, String clauses) {
        for (var clause : clauses.split(" or ", -1)) {
            boolean theirs =
                    !clause.endsWith(" by person") || probe.actor().kind().equals("person");
            if (!clause.isEmpty()
                    && theirs
                    && rows.grants(probe.actor().name(), probe.subject().name(), clause)) return true;
        }
        return false;
    }

    private Verdict byRow(Probe probe) {
        var route = probe.route();
        if (isForeign(probe)) return Verdict.REFUSED;
        if (rows.isOneOf(probe.actor().name(), route.needed())) return Verdict.ALLOWED;
        return rows.isOneOf(probe.actor().name(), route.maybe()) ? Verdict.EITHER : Verdict.REFUSED;
    }

    /** An organization towards which no row of the matrix holds for them. */
    private boolean isForeign(Probe probe) {
        return probe.subject().name().equals("outside")
                && !rows.isAny(probe.actor().name(), "outside");
    }

    /** The first planted word in the text that may not be shown to that principal; empty when there is none. */
    String shownInVain(Probe probe, String text) {
        if (text.contains(OUTSIDE)
                && !probe.route().isOpen()
                && !rows.isAny(probe.actor().name(), "outside")) return OUTSIDE;
        Matcher found = CANARY.matcher(text);
        while (found.find()) {
            var need = "R " + found.group(1).toUpperCase(java.util.Locale.ROOT);
            var subject = found.group(2).toLowerCase(java.util.Locale.ROOT);
            if (isNameOfAProgram(probe.route(), need)) continue;
            if (!rows.grants(probe.actor().name(), subject.equals("team2") ? "team" : subject, need))
                return found.group();
        }
        return labeledInVain(probe, text);
    }

    /** Whoever hands over a tablet opens on it what they do not see. */
    private String labeledInVain(Probe probe, String text) {
        if (probe.route().path().endsWith("/tablets")) return "";
        var ids = Comparable.ids(text);
        for (var subject : labeled)
            if ((subject != probe.subject() || !isLabeled(probe))
                    && !rows.grants(probe.actor().name(), subject.name(), "R E"))
                if (subject.labeled().stream().anyMatch(ids::contains)) return "what is labeled of " + subject.name();
        return "";
    }

    /** The planted word of class B is the name of a program, which all of staff may know; who is in it, not. */
    private static boolean isNameOfAProgram(ProbeRoute route, String need) {
        boolean offersPrograms = route.path().startsWith("/people/{personId}/handoffs")
                && route.needs().startsWith("W");
        return need.equals("R B")
                && (offersPrograms || !route.isAboutAPerson() && !route.needs().equals("list"));
    }
}
