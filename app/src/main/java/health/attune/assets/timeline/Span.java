package health.attune.assets.timeline;

import health.attune.assets.LookBack;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days that a picture shows, both ends included, and where on its width each day stands. */
public record Span(LocalDate from, LocalDate until) {
    private static final double MARGIN = 2;
    private static final int MOST_TICKS = 7;

    /** A day on the axis that is written out. */
    public record Tick(LocalDate day, double x, boolean isYear) {}

    /** Until today; all of it begins with the first day there is something of, a quarter ago at the latest. */
    public static Span of(LookBack lookBack, LocalDate today, LocalDate first) {
        if (lookBack != LookBack.ALL) return new Span(lookBack.from(today), today);
        var quarter = LookBack.THREE_MONTHS.from(today);
        return new Span(first.isBefore(quarter) ? first : quarter, today);
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
