package health.attune.bench.checkins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one client or of many together. */
final class Laps {
    private final List<Long> answers = new ArrayList<>();
    private final List<Long> checkins = new ArrayList<>();

    void answer(long nanos) {
        answers.add(nanos);
    }

    void checkin(long nanos) {
        checkins.add(nanos);
    }

    synchronized void add(Laps other) {
        answers.addAll(other.answers);
        checkins.addAll(other.checkins);
    }

    int count() {
        return checkins.size();
    }

    /** Milliseconds within which that share of the answers was kept. */
    double answer(double share) {
        return quantile(answers, share);
    }

    /** Milliseconds that so many check-ins took at most, from opening to result. */
    double checkin(double share) {
        return quantile(checkins, share);
    }

    private static double quantile(List<Long> nanos, double share) {
        if (nanos.isEmpty()) return Double.NaN;
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(place, 0, sorted.size() - 1)) / 1e6;
    }
}
