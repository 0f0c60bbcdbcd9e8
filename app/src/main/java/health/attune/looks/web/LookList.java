package health.attune.looks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has looked, ready to print.
 *
 * @param choices everybody who ever did
 * @param filtered whether only one of them is shown
 * @param earlier the address of the days before; null where there are none
 * @param newest the address of the newest days; null where these are shown
 * @param zone by the clock of which times are told
 */
public record LookList(
        List<Day> days,
        List<Choice> choices,
        boolean filtered,
        @Nullable String earlier,
        @Nullable String newest,
        String zone) {

    /** A day with its lines, the latest first. */
    public record Day(String title, List<LookLine> lines) {}

    /** Somebody to choose. */
    public record Choice(String key, String name, boolean chosen) {}
}
