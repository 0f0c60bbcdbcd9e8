package health.attune.checkins.web.desk;

import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.pages.forms.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** By whom and when the answers of an entry form were given. */
record EntryHead(UUID entry, AnsweredBy answeredBy, Instant answeredAt) {

    static EntryHead read(SheetForm form, Typed typed, Instrument instrument, EntryChoices.Present present) {
        var day = typed.day("answeredOn", form.text("answeredOn"));
        if (day == null) typed.faults().add("answeredOn", "pages.fault.missing");
        else if (day.isAfter(present.today())) typed.faults().add("answeredOn", "checkins.refusal.in-the-future");
        return new EntryHead(
                Ids.readOrNext(form.text("entry")),
                PlanForm.answerer(typed, form.text("answeredBy"), AnsweredBy.namedBy(instrument)),
                at(day == null ? present.today() : day, present));
    }

    Entry.Source source(EntryTarget target, Mode mode, String language) {
        return new Entry.Source(target.personId(), target.instrumentId(), answeredBy, mode, answeredAt, language);
    }

    /** The hour is mostly not known: noon of an earlier day. What is of today is what was answered last so far. */
    private static Instant at(LocalDate day, EntryChoices.Present present) {
        return day.equals(present.today())
                ? present.now()
                : day.atTime(LocalTime.NOON).atZone(present.zone()).toInstant();
    }
}
