package health.attune.checkins.web.desk;

import health.attune.checkins.AnsweredBy;
import health.attune.instruments.Instrument;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.util.List;

/** The head of an entry form as it was typed. */
public record EntryShown(String entry, String answeredOn, String answeredBy) {

    static EntryShown of(SheetForm form) {
        return new EntryShown(form.text("entry"), form.text("answeredOn"), form.text("answeredBy"));
    }

    /** Those whom the instrument was published for, the usual one first. */
    static List<Option> answerers(Instrument instrument, Words words) {
        var named =
                AnsweredBy.namedBy(instrument).stream().map(AnsweredBy::word).toList();
        return Option.of(named, "checkins.by.", words);
    }
}
