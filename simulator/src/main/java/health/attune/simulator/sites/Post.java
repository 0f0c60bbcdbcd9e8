package health.attune.simulator.sites;

import java.time.LocalDate;
import java.util.List;

/** A place of work that one worker after another holds; the people cared for stay with the post. */
public record Post(Site site, Discipline discipline, List<Worker> holders) {

    /** Who held it on that day; the first holder for any day before. */
    public Worker on(LocalDate day) {
        return holders.stream()
                .filter(worker -> worker.worksOn(day))
                .findFirst()
                .orElse(day.isBefore(holders.getFirst().startsOn()) ? holders.getFirst() : holders.getLast());
    }
}
