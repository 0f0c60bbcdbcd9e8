package health.attune.checkins.web.desk;

/** The head of an entry form as it was typed. */
public record EntryShown(String entry, String answeredOn, String answeredBy) {

    static EntryShown of(SheetForm form) {
        return new EntryShown(form.text("entry"), form.text("answeredOn"), form.text("answeredBy"));
    }
}
