package health.attune.supervision.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.pages.Words;
import health.attune.supervision.HourNote.Hour;
import health.attune.supervision.HourNotes;
import health.attune.supervision.Supervision;
import health.attune.today.DueBy;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The next hour of supervision that two agreed on, a week ahead and to both: there is a week to look at before. */
@Component
@Order(62)
class HoursToday implements Waiting {
    private static final int DAYS_AHEAD = 7;

    private final HourNotes notes;
    private final Supervision supervision;
    private final WorkPlaces workPlaces;
    private final Clock clock;

    HoursToday(HourNotes notes, Supervision supervision, WorkPlaces workPlaces, Clock clock) {
        this.notes = notes;
        this.supervision = supervision;
        this.workPlaces = workPlaces;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "supervision.place";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        var zone = workPlaces.zoneOf(who);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var hours = notes.nextHours(who, today, today.plusDays(DAYS_AHEAD));
        if (hours.isEmpty()) return Waits.NONE;
        var pairs = supervision.pairs(who);
        return Waits.of(hours.stream()
                .filter(hour -> pairs.contains(hour.pair()))
                .map(hour -> item(who, hour, zone, words))
                .toList());
    }

    private static WaitingItem item(Principal who, Hour hour, ZoneId zone, Words words) {
        var worker = hour.pair().workerId();
        boolean isOwn = worker.equals(who.id());
        return new WaitingItem(
                isOwn ? hour.pair().supervisorId() : worker,
                Kind.TEAM,
                Urgency.USUAL,
                null,
                words.say("supervision.today", hour.with()),
                isOwn ? "/supervision/own" : "/supervision/" + worker,
                DueBy.on(hour.on(), zone));
    }
}
