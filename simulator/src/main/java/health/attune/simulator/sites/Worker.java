package health.attune.simulator.sites;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who works in the network.
 *
 * @param number     from 0, unique in the network
 * @param startsOn   first day of work
 * @param lastDay    last day of work, where they have left
 * @param replaces   number of the worker whose people were handed over to this one
 * @param speaks     language of their pages, {@code en} or {@code es}
 */
public record Worker(
        int number,
        String name,
        Discipline discipline,
        Site site,
        LocalDate startsOn,
        Optional<LocalDate> lastDay,
        Optional<Integer> replaces,
        String speaks) {

    public boolean worksOn(LocalDate day) {
        return !day.isBefore(startsOn)
                && lastDay.map(last -> !day.isAfter(last)).orElse(true);
    }
}
