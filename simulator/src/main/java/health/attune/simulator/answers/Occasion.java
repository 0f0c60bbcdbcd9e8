package health.attune.simulator.answers;

import health.attune.simulator.chance.Chance;
import java.time.LocalDate;

/**
 * One time of answering.
 *
 * @param onPaper what is skipped is left blank; on a screen it is declined
 */
public record Occasion(Chance chance, LocalDate day, boolean onPaper) {}
