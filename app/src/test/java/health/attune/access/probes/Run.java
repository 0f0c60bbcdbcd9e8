package health.attune.access.probes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Probes one by one, and what was found wrong. */
final class Run {
    /** The own password or code that a form about the own account asks for is not known here. */
    private static final int FORM_AGAIN = 422;

    private final Verdicts verdicts = new Verdicts();
    private final List<String> wrong = new ArrayList<>();
    private final Prober prober;
    private int count;

    Run(Prober prober) {
        this.prober = prober;
    }

    void make(Collection<Probe> probes) {
        probes.forEach(this::judge);
    }

    private void judge(Probe probe) {
        count++;
        var answer = prober.ask(probe);
        var shown = verdicts.shownInVain(probe.actor(), answer.all());
        if (!shown.isEmpty()) wrong.add(probe + " shows " + shown);
        if (probe.shape() == Shape.OPTIONS || probe.route().isOpen()) return;
        boolean allowed =
                probe.shape() != Shape.MIXED && verdicts.allows(probe.route(), probe.actor(), probe.subject());
        if (!allowed) refused(probe, answer);
        else if (!answer.lets() && !(probe.route().needs().equals("own") && answer.status() == FORM_AGAIN))
            wrong.add(probe + " is allowed and answers " + answer.status());
    }

    private void refused(Probe probe, Prober.Answer answer) {
        if (answer.wrote()) wrong.add(probe + " is refused and wrote");
        var nothing = prober.askForNothing(probe);
        if (!answer.comparable().equals(nothing.comparable()))
            wrong.add(probe + " is refused and answers " + answer.status() + ", nothing answers " + nothing.status());
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
