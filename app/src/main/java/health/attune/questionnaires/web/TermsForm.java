package health.attune.questionnaires.web;

import health.attune.instruments.licences.LicenceRecord;
import health.attune.pages.forms.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On what grounds an instrument is used, as it is typed: for a licence record and for an instrument of one's own. */
public record TermsForm(
        @Nullable String organization,
        @Nullable String decidedBy,
        @Nullable String decidedOn,
        @Nullable String basis,
        @Nullable String document,
        @Nullable Boolean commercial,
        @Nullable Boolean confirmed) {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    static TermsForm blank(String decidedBy, LocalDate today, boolean commercial) {
        return new TermsForm(null, decidedBy, today.toString(), null, null, commercial, null);
    }

    /** Null where something needs another look. */
    @Nullable
    LicenceRecord read(Typed typed) {
        var faults = typed.faults();
        var who = Needed.text("decidedBy", decidedBy, LINE, typed);
        var when = typed.day("decidedOn", decidedOn);
        if (when == null) faults.add("decidedOn", "questionnaires.missing-field.decidedOn");
        var grounds = Needed.text("basis", basis, TEXT, typed);
        var paper = Needed.text("document", document, LINE, typed);
        if (!is(confirmed)) faults.add("confirmed", "questionnaires.fault.confirm");
        if (when == null || who.isEmpty() || grounds.isEmpty() || paper.isEmpty()) return null;
        return new LicenceRecord(who, when, grounds, paper, is(commercial));
    }

    public boolean is(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }
}
