package health.attune.billing.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import health.attune.billing.rules.RulePack.Judged;
import health.attune.billing.rules.RulePack.Lack;
import health.attune.billing.rules.RulePack.Line;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of the table of months: what is given, and what it has to come to. */
public record MonthCase(NamedCsvRecord given) {

    public static List<MonthCase> all() throws IOException {
        var table = Objects.requireNonNull(MonthCase.class.getResourceAsStream("/billing/month-cases.csv"));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.stream().map(MonthCase::new).toList();
        }
    }

    /**
     * Work as the table tells it.
     *
     * @param role the word of it
     */
    public record Worked(Instant at, String role, int minutes, boolean inGroup) {}

    public String what() {
        return given.getField("what");
    }

    public YearMonth month() {
        return YearMonth.parse(given.getField("month"));
    }

    public LocalDate began() {
        return LocalDate.parse(given.getField("began"));
    }

    public ZoneId zone() {
        return ZoneId.of(given.getField("zone"));
    }

    public boolean authorized() {
        return given.getField("authorized").equals("yes");
    }

    public RulePack pack() {
        return RulePacks.bundled().packs().stream()
                .map(RuleBook.Known::pack)
                .filter(pack -> pack.id().equals(given.getField("pack")))
                .findFirst()
                .orElseThrow();
    }

    /** Each as {@code 2026-12-01}, or {@code 2026-12-01/2027-01-10} where it was withdrawn. */
    public List<Span> consents() {
        return list("consent", "; ").stream()
                .map(words -> words.split("/", 2))
                .map(days -> new Span(LocalDate.parse(days[0]), days.length == 1 ? null : LocalDate.parse(days[1])))
                .toList();
    }

    public List<LocalDate> visits() {
        return list("visits", "; ").stream().map(LocalDate::parse).toList();
    }

    /**
     * Each as {@code 2027-01-12T10:00 care-manager 36}, or with {@code group} at its end; with a Z it is UTC, else by
     * the clock of the site.
     */
    public List<Worked> work() {
        return list("work", "; ").stream()
                .map(words -> words.split(" ", 4))
                .map(parts -> new Worked(moment(parts[0]), parts[1], Integer.parseInt(parts[2]), parts.length > 3))
                .toList();
    }

    private Instant moment(String words) {
        return words.endsWith("Z")
                ? Instant.parse(words.replace("Z", ":00Z"))
                : LocalDateTime.parse(words).atZone(zone()).toInstant();
    }

    public List<String> billedInTheSameMonth() {
        return list("same month", " ");
    }

    public List<String> billedEarlierInTheYear() {
        return list("earlier in year", " ");
    }

    public String paid() {
        return given.getField("paid");
    }

    public List<String> lacking() {
        return list("lacking", "; ");
    }

    public int counted() {
        return Integer.parseInt(given.getField("counted"));
    }

    public String notCounted() {
        return given.getField("not counted");
    }

    /** The codes that are met, as the table writes them. */
    public static String paid(Judged judged) {
        var paid = judged.lines().stream()
                .filter(Line::isMet)
                .map(line -> line.code().code() + (line.units() == 1 ? "" : "x" + line.units()))
                .toList();
        return paid.isEmpty() ? "none" : String.join(" ", paid);
    }

    public static List<String> lacking(Judged judged) {
        return judged.lines().stream()
                .flatMap(line -> line.lacks().stream().map(lack -> line.code().code() + " " + told(lack)))
                .toList();
    }

    private static String told(Lack lack) {
        var word = lack.kind().word();
        if (lack.figure() > 0) return word + " " + lack.figure();
        return lack.kind() == Lack.Kind.BARRED_BY || lack.kind() == Lack.Kind.ALONGSIDE
                ? word + " " + String.join(" ", lack.codes())
                : word;
    }

    public static String notCounted(Judged judged) {
        return Stream.of(
                        judged.withoutConsent() == 0 ? "" : judged.withoutConsent() + " without consent",
                        judged.ofOthers() == 0 ? "" : judged.ofOthers() + " of other roles",
                        judged.inGroups() == 0 ? "" : judged.inGroups() + " in groups")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private List<String> list(String column, String between) {
        var words = given.getField(column);
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(between));
    }

    @Override
    public String toString() {
        return what() + " (" + given.getField("pack") + ")";
    }
}
