package health.attune.caseload.web;

import health.attune.caseload.Caseloads.Listed;
import health.attune.pages.forms.SheetFile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The list as a file for a spreadsheet, under the headings of the page.
 *
 * @param chosen the columns that its reader chose; whose row it is, where and why stands in any case
 */
record CaseloadFile(RowWords words, List<String> chosen) {
    private static final List<String> ALWAYS = List.of("name", "program", "why", "also");

    byte[] of(List<Listed> listed) {
        var columns = columns(listed);
        var headings = columns.stream()
                .map(column -> words.words().say("caseload.column." + column))
                .toList();
        return SheetFile.of(
                headings, listed.stream().map(one -> cells(one, columns)).toList());
    }

    /** The notice of 42 CFR 2.32 has a column of its own, so that it goes with its row wherever that is taken to. */
    private List<String> columns(List<Listed> listed) {
        boolean anyProtected =
                listed.stream().anyMatch(one -> !one.row().labels().isEmpty());
        var asked = Stream.concat(ALWAYS.stream(), chosen.stream().flatMap(CaseloadFile::parts));
        return Stream.concat(asked, anyProtected ? Stream.of("notice") : Stream.empty())
                .distinct()
                .toList();
    }

    /** Of a column of the page that tells several things, each in one of its own. */
    private static Stream<String> parts(String column) {
        return column.equals("symptoms") ? Stream.of("measure", "points", "change") : Stream.of(column);
    }

    private List<String> cells(Listed listed, List<String> columns) {
        var view = words.view(listed, columns);
        return columns.stream().map(column -> cell(listed, view, column)).toList();
    }

    private String cell(Listed listed, RowView view, String column) {
        var symptoms = view.symptoms();
        return switch (column) {
            case "name" -> view.name();
            case "program" -> view.program();
            case "why" -> view.why();
            case "also" -> String.join("; ", view.others());
            case "measure" -> symptoms == null ? "" : symptoms.measure();
            case "points" -> symptoms == null ? "" : symptoms.points();
            case "change" -> symptoms == null ? "" : symptoms.change();
            case "notice" ->
                listed.row().labels().isEmpty() ? "" : words.words().say("consents.notice");
            case "assets" -> String.join("; ", view.assets());
            case "touch" -> touch(view);
            case "minutes" -> Integer.toString(listed.row().touch().minutesIn(words.today(listed.row())));
            default -> view.plain(column);
        };
    }

    private static String touch(RowView view) {
        return Stream.of(view.touch(), view.attempts())
                .filter(Objects::nonNull)
                .reduce((met, tried) -> met + "; " + tried)
                .orElse("");
    }
}
