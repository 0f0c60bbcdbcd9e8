package health.attune.checkins.web.desk;

import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.database.Ids;
import health.attune.pages.forms.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** By whom and when the answers of an entry form were given. */
record EntryHead(UUID entry, LocalDate answeredOn, AnsweredBy answeredBy, boolean isToday) {

    static EntryHead read(SheetForm form, Typed typed, LocalDate today) {
        var day = typed.day("answeredOn", form.text("answeredOn"));
        if (day == null) typed.faults().add("answeredOn", "pages.fault.missing");
        else if (day.isAfter(today)) typed.faults().add("answeredOn", "checkins.refusal.in-the-future");
        var answerer = AnsweredBy.of(typed.choice("answeredBy", form.text("answeredBy"), PlanForm.ANSWERERS));
        return new EntryHead(id(form.text("entry")), day == null ? today : day, answerer, today.equals(day));
    }

    Entry.Source paper(EntryTarget target, ZoneId zone, String language) {
        return source(target, Mode.PAPER, zone, language);
    }

    Entry.Source scores(EntryTarget target, ZoneId zone) {
        return source(target, Mode.SCORE_ONLY, zone, "en");
    }

    private Entry.Source source(EntryTarget target, Mode mode, ZoneId zone, String language) {
        return new Entry.Source(target.personId(), target.instrumentId(), answeredBy, mode, at(zone), language);
    }

    /** The hour is mostly not known: noon of that day, or now where that is still to come. */
    private Instant at(ZoneId zone) {
        var noon = answeredOn.atTime(LocalTime.NOON).atZone(zone).toInstant();
        var now = Instant.now();
        return isToday && noon.isAfter(now) ? now : noon;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }
}
