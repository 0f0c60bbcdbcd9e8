package health.attune.backups.folders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which backups stay: the newest of each of the last days, weeks and months in which one was made. Days are UTC's. */
public record Retention(int days, int weeks, int months) {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,4})([dwm])");

    /** From words such as {@code 7d,4w,12m}; what is not named keeps none of its own. */
    public static Retention parse(String words) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var word : words.split(",", -1)) {
            var found = WORDS.matcher(word.strip());
            if (!found.matches() || counts.put(found.group(2), Integer.valueOf(found.group(1))) != null)
                throw new IllegalArgumentException("How many backups to keep has to look like 7d,4w,12m (days, weeks,"
                        + " months) and not like " + words + ". Mend ATTUNE_BACKUP_KEEP or --keep.");
        }
        return new Retention(counts.getOrDefault("d", 0), counts.getOrDefault("w", 0), counts.getOrDefault("m", 0));
    }

    /** Those that may go; the newest never does. */
    public Set<Instant> superfluous(Collection<Instant> made) {
        var newestFirst = made.stream().sorted(Comparator.reverseOrder()).toList();
        var staying = new HashSet<>(newestFirst.subList(0, Math.min(1, newestFirst.size())));
        keep(days, newestFirst, Retention::day, staying);
        keep(weeks, newestFirst, Retention::week, staying);
        keep(months, newestFirst, at -> YearMonth.from(day(at)), staying);
        var leaving = new HashSet<>(made);
        leaving.removeAll(staying);
        return leaving;
    }

    private static void keep(
            int count, List<Instant> newestFirst, Function<Instant, Object> period, Set<Instant> staying) {
        var newestOf = new LinkedHashMap<Object, Instant>();
        for (var at : newestFirst) newestOf.putIfAbsent(period.apply(at), at);
        newestOf.values().stream().limit(count).forEach(staying::add);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Object week(Instant at) {
        var day = day(at);
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
