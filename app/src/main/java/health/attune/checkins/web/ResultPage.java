package health.attune.checkins.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finished check-in tells, in ready-to-print words.
 *
 * @param day when it was answered
 * @param next what happens next
 */
public record ResultPage(String day, List<MeasureView> measures, String next, boolean presentOnly) {

    /**
     * One measure.
     *
     * @param value where it stands, such as {@code 12 of 27}
     * @param band how that range is called; null where there is none or it is uncertain
     * @param sureness what is to be known of how sure it is; null where everything was answered
     * @param change since the start; null where there is nothing to compare with
     * @param facts what can and what can't be said of the change, one thing at a time
     * @param bar null where there is no value
     */
    public record MeasureView(
            String title,
            String value,
            @Nullable String band,
            @Nullable String sureness,
            @Nullable String change,
            List<String> facts,
            @Nullable Bar bar) {}

    /**
     * Where values lie on the scale, from 0 at the left to 100 at the right, which is always the better end.
     *
     * @param ticks where one range ends and the next begins
     */
    public record Bar(double now, @Nullable Double start, double from, double to, List<Double> ticks) {}
}
