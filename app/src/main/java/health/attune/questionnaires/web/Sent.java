package health.attune.questionnaires.web;

import health.attune.instruments.licences.LicenceRecord;
import health.attune.pages.Faults;
import health.attune.pages.Words;
import health.attune.pages.forms.Typed;
import health.attune.questionnaires.ImportedInstruments.Brought;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instrument of one's own as it was sent, and what of it needs another look.
 *
 * @param organization null where none was chosen
 * @param asserted null while it does not say who asserts the licence and why
 */
record Sent(
        TermsForm terms,
        ImportForm form,
        @Nullable UUID organization,
        @Nullable LicenceRecord asserted,
        Faults faults) {
    /** The texts are read even while the rest is not complete, so that all problems are told at once. */
    private static final LicenceRecord OPEN = new LicenceRecord("?", LocalDate.EPOCH, "?", "?", false);

    static Sent of(TermsForm terms, ImportUpload upload, OrganizationChoice choice, Words words) {
        var typed = new Typed(new Faults(words));
        var form = upload.form(typed);
        form.check(typed);
        var organization = choice.chosen(terms, typed);
        var asserted = terms.read(typed);
        return new Sent(terms, form, organization, asserted, typed.faults());
    }

    boolean hasTexts() {
        return !form.questionnaire().isBlank() && !form.scores().isBlank();
    }

    /** For reading only. */
    Brought draft() {
        var named =
                faults.of("name") == null ? form : ImportForm.named("unnamed").texts(form);
        return named.brought(asserted == null ? OPEN : asserted);
    }
}
