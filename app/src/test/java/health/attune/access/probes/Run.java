package health.attune.access.probes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Probes one by one, and what was found wrong. */
final class Run {
    /** A field, a step before this one, or the own password and code, which are not known here. */
    private static final Set<Integer> TOLD_WHAT_IS_MISSING = Set.of(400, 403, 409, 422);

    private final Verdicts verdicts;
    private final List<String> wrong = new ArrayList<>();
    private static final int FAILED = 500;
    private final Prober prober;
    private int count;

    Run(Prober prober, Collection<Subject> people) {
        this.verdicts = new Verdicts(people);
        this.prober = prober;
    }

    void make(Collection<Probe> probes) {
        probes.forEach(this::judge);
    }

    private void judge(Probe probe) {
        count++;
        var answer = prober.ask(probe);
        var shown = verdicts.shownInVain(probe, answer.all());
        if (!shown.isEmpty()) wrong.add(probe + " shows " + shown);
        if (answer.status() >= FAILED) wrong.add(probe + " fails with " + answer.status());
        if (probe.shape() == Shape.OPTIONS || probe.route().isOpen()) return;
        var verdict = verdicts.of(probe);
        if (verdict != Verdicts.Verdict.REFUSED && lets(probe.route(), answer)) return;
        if (verdict == Verdicts.Verdict.ALLOWED) wrong.add(probe + " is allowed and answers " + answer.status());
        else refused(probe, answer);
    }

    private static boolean lets(ProbeRoute route, Prober.Answer answer) {
        if (route.state().equals("session")) return true;
        boolean told = route.isAStep() || route.needs().equals("own");
        return answer.lets() || (told && TOLD_WHAT_IS_MISSING.contains(answer.status()));
    }

    private void refused(Probe probe, Prober.Answer answer) {
        if (answer.wrote()) wrong.add(probe + " is refused and wrote");
        var nothing = prober.askForNothing(probe);
        if (!answer.comparable().equals(nothing.comparable()))
            wrong.add(probe + " is refused and answers " + answer.status() + ", nothing answers " + nothing.status()
                    + "; they stand by " + prober.stance(probe));
        else if (probe.shape() != Shape.MIXED && !answer.hides())
            wrong.add(probe + " is refused and answers " + answer.status());
    }

    int count() {
        return count;
    }

    List<String> wrong() {
        return wrong;
    }
}
