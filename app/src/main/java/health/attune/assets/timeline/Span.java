package health.attune.assets.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days that a picture shows, both ends included, and where on its width each day stands. */
public record Span(Choice choice, LocalDate from, LocalDate until) {
    private static final double MARGIN = 2;
    private static final int MOST_TICKS = 7;

    /** How far back a reader may look. */
    public enum Choice {
        THREE_MONTHS("3", 3),
        TWELVE_MONTHS("12", 12),
        ALL("all", Integer.MAX_VALUE);

        private final String word;
        private final int months;

        Choice(String word, int months) {
            this.word = word;
            this.months = months;
        }

        /** As it stands in an address. */
        public String word() {
            return word;
        }

        /** What an address asks for; twelve months where it asks for nothing we know. */
        public static Choice of(String word) {
            for (var choice : values()) if (choice.word.equals(word)) return choice;
            return TWELVE_MONTHS;
        }

        /** The first day it shows; {@link LocalDate#MIN} where that is not told by the calendar. */
        public LocalDate from(LocalDate today) {
            return this == ALL ? LocalDate.MIN : today.minusMonths(months);
        }
    }

    /** A day on the axis that is written out. */
    public record Tick(LocalDate day, double x, boolean isYear) {}

    /** The span of that choice that ends today; all of it begins at the first day, but is never shorter than a quarter. */
    public static Span of(Choice choice, LocalDate today, LocalDate first) {
        var quarter = today.minusMonths(Choice.THREE_MONTHS.months);
        var begin = first.isBefore(quarter) ? first : quarter;
        return new Span(choice, choice == Choice.ALL ? begin : choice.from(today), today);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Percent of the width, kept off both edges so that a mark there is whole; days outside stand at the edge. */
    public double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, until));
        return Shape.round(MARGIN + (100 - 2 * MARGIN) * Math.clamp(share, 0, 1));
    }

    /** First days of months, quarters or years, as many as can be read. */
    public List<Tick> ticks() {
        int step = stepInMonths();
        var ticks = new ArrayList<Tick>();
        for (var day = from.withDayOfMonth(1); !day.isAfter(until); day = day.plusMonths(1))
            if ((day.getMonthValue() - 1 + 12 * day.getYear()) % step == 0 && !day.isBefore(from))
                ticks.add(new Tick(day, x(day), step >= 12 || day.getMonthValue() == 1));
        return ticks;
    }

    private int stepInMonths() {
        long months = Math.max(1, ChronoUnit.MONTHS.between(from, until));
        int step = 1;
        for (int wider : new int[] {2, 3, 6, 12, 24, 60, 120}) if (months / step > MOST_TICKS) step = wider;
        return step;
    }
}
