package health.attune.boards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rolls of one planned contact that still stands out, the newest first. */
public record Rolled(List<Roll> rolls) {
    public static final Rolled NEVER = new Rolled(List.of());

    public Rolled {
        rolls = rolls.stream()
                .sorted(Comparator.comparing(Roll::day).reversed())
                .toList();
    }

    /** How many times. */
    public int times() {
        return rolls.size();
    }

    public Optional<Roll> newest() {
        return rolls.stream().findFirst();
    }

    /** Whether somebody said on that day that it goes on to the next. */
    public boolean isSaidOn(LocalDate day) {
        return newest().filter(roll -> !roll.day().isBefore(day)).isPresent();
    }

    Optional<Instant> owedSince() {
        return rolls.stream().map(Roll::owedSince).min(Comparator.naturalOrder());
    }
}
