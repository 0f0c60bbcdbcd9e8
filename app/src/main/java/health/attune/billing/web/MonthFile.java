package health.attune.billing.web;

import health.attune.billing.BilledMonth;
import health.attune.billing.web.MonthTables.Listed;
import health.attune.pages.forms.SheetFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A month as a file for whoever bills: a line for each code that is met, and one for whoever has none. */
record MonthFile(BillingWords said) {
    private static final List<String> COLUMNS = List.of(
            "name", "born", "program", "payer", "month", "minutes", "code", "label", "units", "missing", "notes",
            "closed", "rules");

    byte[] of(List<Listed> listed) {
        boolean anyProtected = listed.stream().anyMatch(MonthFile::isProtected);
        var headings = noticed(COLUMNS.stream(), anyProtected, "notice")
                .map(column -> said.words().say("billing.column." + column))
                .toList();
        var lines = listed.stream()
                .flatMap(one -> lines(one).stream()
                        .map(line -> noticed(line.stream(), anyProtected, notice(one))
                                .toList()))
                .toList();
        return SheetFile.of(headings, lines);
    }

    /** The notice of 42 CFR 2.32 has a column of its own, so that it goes with its line wherever that is taken to. */
    private static Stream<String> noticed(Stream<String> cells, boolean anyProtected, String last) {
        return anyProtected ? Stream.concat(cells, Stream.of(last)) : cells;
    }

    private String notice(Listed listed) {
        return isProtected(listed) ? said.words().say("consents.notice") : "";
    }

    private static boolean isProtected(Listed listed) {
        return !listed.month().labels().isEmpty();
    }

    private List<List<String>> lines(Listed listed) {
        var codes = codes(listed.month());
        var lines = new ArrayList<List<String>>();
        for (var code : codes) lines.add(line(listed, code));
        if (lines.isEmpty()) lines.add(line(listed, new Code("", "", "")));
        return lines;
    }

    private record Code(String code, String label, String units) {}

    private List<Code> codes(BilledMonth month) {
        var closed = month.closed();
        if (closed != null)
            return closed.codes().stream()
                    .map(one -> new Code(one.code(), label(month, one.code()), String.valueOf(one.units())))
                    .toList();
        return month.met().stream()
                .map(line -> new Code(line.code().code(), said.text(line.code().label()), String.valueOf(line.units())))
                .toList();
    }

    private String label(BilledMonth month, String code) {
        if (month.verdict() == null) return "";
        return month.verdict().judged().lines().stream()
                .filter(line -> line.code().code().equals(code))
                .findFirst()
                .map(line -> said.text(line.code().label()))
                .orElse("");
    }

    private List<String> line(Listed listed, Code code) {
        var month = listed.month();
        return List.of(
                listed.person().legalName(),
                born(listed.person().bornOn()),
                listed.program(),
                said.payer(month.payer()),
                month.month().toString(),
                String.valueOf(month.minutes()),
                code.code(),
                code.label(),
                code.units(),
                month.closed() == null ? said.next(month) : "",
                String.join(" ", said.notes(month)),
                Objects.requireNonNullElse(said.closing(month), ""),
                said.rules(month));
    }

    private static String born(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
