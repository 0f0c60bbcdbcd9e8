package health.attune.caseload.web;

import health.attune.caseload.Caseloads.Listed;
import health.attune.pages.forms.SheetFile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The list as a file for a spreadsheet, under the headings of the page. */
record CaseloadFile(RowWords words) {
    private static final List<String> COLUMNS = List.of(
            "name",
            "program",
            "why",
            "also",
            "care",
            "measure",
            "points",
            "change",
            "assets",
            "touch",
            "next",
            "consulted",
            "minutes");

    byte[] of(List<Listed> listed) {
        var headings = COLUMNS.stream()
                .map(column -> words.words().say("caseload.column." + column))
                .toList();
        return SheetFile.of(headings, listed.stream().map(this::cells).toList());
    }

    private List<String> cells(Listed listed) {
        var view = words.view(listed);
        var symptoms = view.symptoms();
        return List.of(
                view.name(),
                view.program(),
                view.why(),
                String.join("; ", view.others()),
                view.plain("care"),
                symptoms == null ? "" : symptoms.measure(),
                symptoms == null ? "" : symptoms.points(),
                symptoms == null ? "" : symptoms.change(),
                String.join("; ", view.assets()),
                Stream.of(view.touch(), view.attempts())
                        .filter(Objects::nonNull)
                        .reduce((met, tried) -> met + "; " + tried)
                        .orElse(""),
                view.plain("next"),
                view.plain("consulted"),
                Integer.toString(listed.row().touch().minutesIn(words.today(listed.row()))));
    }
}
